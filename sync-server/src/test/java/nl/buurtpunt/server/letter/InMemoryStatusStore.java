package nl.buurtpunt.server.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import nl.buurtpunt.protocol.letter.SealedStatus;

/// The twin of the tables.
public final class InMemoryStatusStore implements StatusStore {
    private final List<Logged> log = new ArrayList<>();
    private long last;

    @Override
    public synchronized Optional<SealedStatus> log(
            String lookUpHash, Function<Optional<SealedStatus>, Optional<SealedStatus>> made) {
        Optional<SealedStatus> next = made.apply(find(lookUpHash));
        next.ifPresent(it -> {
            log.removeIf(held -> isOf(held, lookUpHash));
            log.add(new Logged(++last, Optional.of(it)));
        });
        return next;
    }

    @Override
    public synchronized Optional<SealedStatus> logOver(
            String lookUpHash, Function<Optional<Head>, Optional<SealedStatus>> made) {
        return log(lookUpHash, before -> made.apply(before.map(it -> new Head(it.number(), it.withdrawn(), true))));
    }

    @Override
    public synchronized Optional<SealedStatus> find(String lookUpHash) {
        return log.stream()
                .flatMap(it -> it.status().stream())
                .filter(it -> it.lookUpHash().equals(lookUpHash))
                .findFirst();
    }

    @Override
    public synchronized OptionalLong place(String lookUpHash) {
        return log.stream()
                .filter(it -> isOf(it, lookUpHash))
                .mapToLong(Logged::sequence)
                .findFirst();
    }

    @Override
    public synchronized long last() {
        return last;
    }

    @Override
    public boolean neverGave(long sequence) {
        return false;
    }

    @Override
    public synchronized List<Logged> page(long after, long upTo, int most) {
        return log.stream()
                .filter(it -> it.sequence() > after && it.sequence() <= upTo)
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<String> signedByOthers(List<String> keyIds, int most) {
        return log.stream()
                .flatMap(it -> it.status().stream())
                .filter(it -> !keyIds.contains(it.keyId()))
                .map(SealedStatus::lookUpHash)
                .limit(most)
                .toList();
    }

    private static boolean isOf(Logged logged, String lookUpHash) {
        return logged.status().filter(it -> it.lookUpHash().equals(lookUpHash)).isPresent();
    }
}
