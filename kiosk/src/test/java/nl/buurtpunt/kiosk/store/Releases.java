package nl.buurtpunt.kiosk.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Releases made up for the tests of the store, which does not look inside them.
final class Releases {
    private Releases() {}

    static List<Bytes> entries(String seed, int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        i -> Bytes.utf8("{\"id\":\"" + seed + "-" + i + "\",\"text\":\"" + "w".repeat(i % 700) + "\"}"))
                .toList();
    }

    static List<EntryHash> hashes(List<Bytes> entries) {
        return entries.stream().map(EntryHash::of).toList();
    }

    static Map<EntryHash, Bytes> byHash(List<Bytes> entries) {
        Map<EntryHash, Bytes> map = new LinkedHashMap<>();
        entries.forEach(entry -> map.put(EntryHash.of(entry), entry));
        return map;
    }

    static StoredRelease release(long version, List<Bytes> entries) {
        return new StoredRelease(
                new StoredOrder(1_700_000_000_000L, -7, version),
                Bytes.utf8("manifest " + version + " of " + hashes(entries)),
                Bytes.utf8("signature of " + version),
                hashes(entries));
    }
}
