package nl.buurtpunt.server.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.PublishedKey;
import nl.buurtpunt.protocol.key.SigningKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T10:00:00Z"), ZoneOffset.UTC);
    private static final Set<KeyUse> NONE = EnumSet.noneOf(KeyUse.class);

    @TempDir
    Path data;

    private final SecureRandom random = new SecureRandom();
    private final SigningKey root = SigningKey.generate(random);

    private KeyFolder folder() {
        return new KeyFolder(data);
    }

    @Test
    void makesAKeyForEachUseAndSignsTheList() throws KeyFileException {
        KeyList list = folder().publish(root, NONE, Set.of(), random, CLOCK);

        assertThat(list.number()).isEqualTo(1);
        assertThat(list.keys()).extracting(PublishedKey::use).containsExactlyInAnyOrder("release", "letter", "status");
        assertThat(folder().signedList().orElseThrow().verifiedBy(root.verifyingKey()))
                .isTrue();
        assertThat(folder().list()).contains(list);
    }

    @Test
    void keepsTheKeysItHasAndRaisesTheNumber() throws KeyFileException {
        KeyList first = folder().publish(root, NONE, Set.of(), random, CLOCK);
        KeyList second = folder().publish(root, NONE, Set.of(), random, CLOCK);
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.keys()).isEqualTo(first.keys());
    }

    @Test
    void signsWithTheRenewedKeyWhileTheOldOneStaysListedUntilRetired() throws KeyFileException {
        folder().publish(root, NONE, Set.of(), random, CLOCK);
        var ring = new KeyRing(folder());
        String old =
                ring.signingKey(KeyUse.RELEASE).orElseThrow().verifyingKey().keyId();

        KeyList list = folder().publish(root, EnumSet.of(KeyUse.RELEASE), Set.of(), random, CLOCK);
        String renewed = new KeyRing(folder())
                .signingKey(KeyUse.RELEASE)
                .orElseThrow()
                .verifyingKey()
                .keyId();
        assertThat(renewed).isNotEqualTo(old);
        assertThat(list.find(old, KeyUse.RELEASE)).isPresent();

        KeyList last = folder().publish(root, NONE, Set.of(old), random, CLOCK);
        assertThat(last.find(old, KeyUse.RELEASE)).isEmpty();
        assertThatThrownBy(() -> folder().publish(root, NONE, Set.of("no-such"), random, CLOCK))
                .hasMessageContaining("no-such");
    }

    @Test
    void seesANewListWithoutARestart() throws Exception {
        var ring = new KeyRing(folder());
        assertThat(ring.signedList()).isEmpty();
        folder().publish(root, NONE, Set.of(), random, CLOCK);
        assertThat(ring.signedList()).isPresent();
        Files.setLastModifiedTime(folder().listFile(), FileTime.from(Instant.EPOCH));
        folder().publish(root, EnumSet.of(KeyUse.STATUS), Set.of(), random, CLOCK);
        assertThat(ring.signedList()).isEqualTo(folder().signedList());
    }

    @Test
    void refusesAnotherRoot() throws KeyFileException {
        KeyList list = folder().publish(root, NONE, Set.of(), random, CLOCK);
        var other = SigningKey.generate(random);
        assertThatThrownBy(() -> folder().publish(other, NONE, Set.of(), random, CLOCK))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining("another root key");
        assertThat(folder().list()).contains(list);
    }

    @Test
    void goesOnFromTheListWhenTheRootsPublicHalfWasLost() throws Exception {
        folder().publish(root, NONE, Set.of(), random, CLOCK);
        KeyList second = folder().publish(root, NONE, Set.of(), random, CLOCK);
        Files.delete(data.resolve("keys/root.pub"));

        var other = SigningKey.generate(random);
        assertThatThrownBy(() -> folder().publish(other, NONE, Set.of(), random, CLOCK))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining(
                        "not signed by the root key " + other.verifyingKey().keyId());
        KeyList third = folder().publish(root, NONE, Set.of(), random, CLOCK);
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.keys()).isEqualTo(second.keys());
        assertThat(folder().root()).contains(root.verifyingKey());
    }

    @Test
    void refusesAListThatWasTamperedWith() throws Exception {
        folder().publish(root, NONE, Set.of(), random, CLOCK);
        String json = Files.readString(folder().listFile());
        Files.writeString(folder().listFile(), json.replace("number 1", "number 9"));
        assertThatThrownBy(() -> folder().list()).hasMessageContaining("is not signed by the root key");
        assertThat(new KeyRing(folder()).signedList()).isEmpty();
    }

    @Test
    void letsOnlyItsOwnUserReadThem() throws Exception {
        folder().publish(root, NONE, Set.of(), random, CLOCK);
        Path rootFile = data.resolve("root.pem");
        RootKey.make(rootFile, random);
        List<Path> files;
        try (var found = Files.list(data.resolve("keys"))) {
            files = found.filter(it -> it.toString().endsWith(".pem")).toList();
        }
        assertThat(files).hasSize(3);
        assertThat(mode(data.resolve("keys"))).isEqualTo("rwx------");
        for (Path file : files) {
            assertThat(mode(file)).isEqualTo("rw-------");
        }
        assertThat(mode(rootFile)).isEqualTo("rw-------");
    }

    @Test
    void neverOverwritesARootKey() throws Exception {
        Path file = data.resolve("root.pem");
        var made = RootKey.make(file, random);
        assertThatThrownBy(() -> RootKey.make(file, random)).hasMessageContaining("never overwritten");
        assertThat(RootKey.read(file).verifyingKey()).isEqualTo(made);
    }

    @Test
    void namesTheFileThatIsNoKey() throws Exception {
        Path file = Files.writeString(data.resolve("root.pem"), "geheim?");
        assertThatThrownBy(() -> RootKey.read(file))
                .isInstanceOf(KeyFileException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("geheim");
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
