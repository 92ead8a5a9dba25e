package nl.buurtpunt.protocol.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.release.ManifestDelta.Copy;
import nl.buurtpunt.protocol.release.ManifestDelta.Insert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestDeltaTest {
    private static final List<String> KINDS = List.of("contact", "contact-more", "service", "topic");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void makesTheVerySameTextAfterAnyEdits(long seed) throws MalformedWireException {
        var random = new Random(seed);
        NavigableMap<String, ManifestEntry> entries = entries(random, random.nextInt(200));
        String held = manifest(1, entries);
        for (int version = 2; version < 40; version++) {
            edit(random, entries);
            String wanted = manifest(version, entries);
            ManifestDelta delta =
                    WireJson.read(ManifestDelta.class, WireJson.write(ManifestDelta.between(held, wanted)));

            assertThat(delta.applyTo(held)).isEqualTo(wanted);
            held = random.nextInt(4) == 0 ? held : wanted;
        }
    }

    @Test
    void oneEditAmongFiveThousandCostsAFewHundredBytes() throws MalformedWireException {
        NavigableMap<String, ManifestEntry> entries = entries(new Random(7), 5_000);
        String held = manifest(1, entries);
        String key = entries.keySet().stream().skip(2_500).findFirst().orElseThrow();
        ManifestEntry old = Objects.requireNonNull(entries.get(key));
        entries.put(key, new ManifestEntry(old.kind(), old.id(), Sha256.hex("another"), 812));
        String wanted = manifest(2, entries);

        ManifestDelta delta = ManifestDelta.between(held, wanted);

        assertThat(delta.applyTo(held)).isEqualTo(wanted);
        assertThat(WireJson.write(delta)).hasSizeLessThanOrEqualTo(600);
        assertThat(held.length()).isGreaterThan(400_000);
    }

    @Test
    void startsFromNothingInCommon() throws MalformedWireException {
        String wanted = manifest(1, entries(new Random(3), 5));
        assertThat(ManifestDelta.between("", wanted).applyTo("")).isEqualTo(wanted);
        assertThat(ManifestDelta.between("some\nother\ntext", wanted).applyTo("some\nother\ntext"))
                .isEqualTo(wanted);
    }

    @Test
    void refusesAnotherBaseALieAndAReachOutside() {
        String held = manifest(1, entries(new Random(3), 5));
        String base = Sha256.hex(held);
        String result = Sha256.hex("something");

        assertRefused(new ManifestDelta(result, result, List.of()), held, "another base");
        assertRefused(new ManifestDelta(base, result, List.of(new Insert("anything"))), held, "promises");
        for (Copy outside : List.of(
                new Copy(-1, 2),
                new Copy(0, -1),
                new Copy(0, held.length() + 1),
                new Copy(held.length(), 1),
                new Copy(Integer.MAX_VALUE, Integer.MAX_VALUE))) {
            assertRefused(new ManifestDelta(base, result, List.of(outside)), held, "outside");
        }
    }

    @Test
    void refusesToGrowWithoutBound() {
        String held = manifest(1, entries(new Random(3), 1_000));
        var steps = new ArrayList<ManifestDelta.Step>();
        for (int i = 0; i < 1_000; i++) {
            steps.add(new Copy(0, held.length()));
        }
        assertRefused(new ManifestDelta(Sha256.hex(held), Sha256.hex("x"), steps), held, "longer than");
    }

    private static void assertRefused(ManifestDelta delta, String held, String why) {
        assertThatThrownBy(() -> delta.applyTo(held))
                .isInstanceOf(MalformedWireException.class)
                .hasMessageContaining(why);
    }

    private static NavigableMap<String, ManifestEntry> entries(Random random, int count) {
        var entries = new TreeMap<String, ManifestEntry>();
        while (entries.size() < count) {
            put(entries, entry(random));
        }
        return entries;
    }

    private static void edit(Random random, NavigableMap<String, ManifestEntry> entries) {
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextBoolean() || entries.isEmpty()) {
                put(entries, entry(random));
            } else {
                String near = entry(random).id();
                String found = entries.ceilingKey(near);
                entries.remove(found == null ? entries.firstKey() : found);
            }
        }
    }

    private static ManifestEntry entry(Random random) {
        String id =
                "e" + (random.nextBoolean() ? "-" : "") + random.nextInt(6_000) + (random.nextBoolean() ? "-a" : "");
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        return new ManifestEntry(kind, id, Sha256.hex(id + random.nextInt(3)), 1 + random.nextInt(4_000));
    }

    private static void put(NavigableMap<String, ManifestEntry> entries, ManifestEntry entry) {
        entries.put(entry.id() + " " + entry.kind(), entry);
    }

    private static String manifest(int version, NavigableMap<String, ManifestEntry> entries) {
        Instant created = Instant.parse("2026-11-21T02:00:00Z").plusSeconds(version * 1_000L);
        var order = new ReleaseOrder(new Epoch(1_763_690_000_000L, -1), version);
        return new Manifest(order, created, created.plusSeconds(7_776_000), List.copyOf(entries.values())).text();
    }
}
