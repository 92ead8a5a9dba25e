package nl.buurtpunt.server.release;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.buurtpunt.protocol.release.Epoch;
import org.jspecify.annotations.Nullable;

/// Releases in memory, by the same contract as the tables.
public class InMemoryReleaseStore implements ReleaseStore {
    private final List<Release> releases = new ArrayList<>();
    private final Map<String, String> entries = new HashMap<>();
    private @Nullable Epoch epoch;

    @Override
    public Optional<Epoch> epoch() {
        return Optional.ofNullable(epoch);
    }

    @Override
    public void startEpoch(Epoch epoch) {
        this.epoch = epoch;
    }

    @Override
    public Optional<Release> newest() {
        return all().stream().findFirst();
    }

    @Override
    public Optional<Release> byVersion(long version) {
        return releases.stream().filter(it -> it.order().version() == version).findFirst();
    }

    @Override
    public List<Release> all() {
        return List.copyOf(releases.reversed());
    }

    @Override
    public Optional<String> manifestText(String sha256) {
        return releases.stream()
                .filter(it -> it.sha256().equals(sha256))
                .map(it -> it.manifest().text())
                .findFirst();
    }

    @Override
    public Optional<String> entryText(String sha256) {
        return Optional.ofNullable(entries.get(sha256));
    }

    @Override
    public void add(Release release, Map<String, String> entryTextBySha256) {
        if (byVersion(release.order().version()).isPresent()) {
            throw new IllegalStateException("version " + release.order().version() + " is there already");
        }
        entries.putAll(entryTextBySha256);
        releases.add(release);
    }

    @Override
    public void keepNewest(int kept) {
        while (releases.size() > kept) {
            releases.removeFirst();
        }
        entries.keySet().removeIf(hash -> texts().noneMatch(it -> it.contains(hash)));
    }

    private Stream<String> texts() {
        return releases.stream().map(it -> it.manifest().text());
    }
}
