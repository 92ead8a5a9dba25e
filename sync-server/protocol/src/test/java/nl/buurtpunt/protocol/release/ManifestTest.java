package nl.buurtpunt.protocol.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.content.EntryKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {
    private static final String HASH = Sha256.hex("x");
    private static final Manifest MANIFEST = new Manifest(
            new ReleaseOrder(new Epoch(1_763_690_000_000L, 0xff00_0000_0000_0001L), 12),
            Instant.parse("2026-11-21T02:00:00Z"),
            Instant.parse("2027-02-19T02:00:00Z"),
            List.of(
                    new ManifestEntry("topic", "geld", HASH, 10),
                    new ManifestEntry("service", "a-b", HASH, 11),
                    new ManifestEntry("service", "a", HASH, 12),
                    new ManifestEntry("future", "from-a-newer-server", HASH, 13)));

    @Test
    void hasOneTextWhateverTheOrderOfItsEntries() {
        assertThat(MANIFEST.text()).isEqualTo("""
                buurtpunt-release 1
                epoch 1763690000000 ff00000000000001
                version 12
                created 2026-11-21T02:00:00Z
                valid-until 2027-02-19T02:00:00Z
                entries 4
                future from-a-newer-server %1$s 13
                service a %1$s 12
                service a-b %1$s 11
                topic geld %1$s 10
                """.formatted(HASH));
        assertThat(MANIFEST.sha256()).isEqualTo(Sha256.hex(MANIFEST.bytes()));
    }

    @Test
    void readsItsOwnTextAndCarriesKindsItDoesNotKnow() throws MalformedWireException {
        Manifest read = Manifest.parse(MANIFEST.text());

        assertThat(read).isEqualTo(MANIFEST);
        assertThat(read.entries().getFirst().knownKind()).isEmpty();
        assertThat(read.entries().getLast().knownKind()).contains(EntryKind.TOPIC);
    }

    /// Each row: what to replace in a good manifest, by what, and the line that must be named.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            buurtpunt-release 1       | buurtpunt-release 2        | line 1
            epoch 1763690000000       | epoch 01763690000000       | line 2
            epoch 1763690000000       | epoch -1                   | line 2
            ff00000000000001          | FF00000000000001           | line 2
            version 12                | version +12                | line 3
            version 12                | version 99999999999999999999 | line 3
            version 12                | version  12                | line 3
            created 2026-11-21        | created 2026-13-21         | line 4
            02:00:00Z                 | 02:00:00.000Z              | line 4
            valid-until               | valid                      | line 5
            entries 4                 | entries 5                  | 4 entries, not 5
            entries 4                 | entries 2000000000         | line 6
            service a-b               | service a                  | line 9
            service a-b               | service ../b               | line 9
            service a-b               | service a_b                | line 9
            service a                 | service zz                 | line 9
            geld                      | gëld                       | line 10
            ' 13'                     | ' 0'                       | line 7
            ' 13'                     | ' 99999999'                | line 7
            ' 13'                     | ' 13 more'                 | line 7
            future                    | Notice                     | line 7
            """)
    void namesTheLineThatIsWrong(String good, String bad, String named) {
        String text = MANIFEST.text().replaceFirst(good, bad);
        assertThat(text).isNotEqualTo(MANIFEST.text());

        assertThatThrownBy(() -> Manifest.parse(text))
                .isInstanceOf(MalformedWireException.class)
                .hasMessageContaining(named);
    }

    @Test
    void refusesATextThatWasCutOff() {
        String text = MANIFEST.text();
        for (int length = 0; length < text.length(); length++) {
            String cut = text.substring(0, length);
            assertThatThrownBy(() -> Manifest.parse(cut)).isInstanceOf(MalformedWireException.class);
        }
    }

    @Test
    void refusesAnEntryThatStandsTwice() {
        var entry = new ManifestEntry("topic", "geld", HASH, 10);
        assertThatThrownBy(() -> new Manifest(
                        MANIFEST.order(), MANIFEST.created(), MANIFEST.validUntil(), List.of(entry, entry)))
                .hasMessageContaining("twice: topic geld");
    }
}
