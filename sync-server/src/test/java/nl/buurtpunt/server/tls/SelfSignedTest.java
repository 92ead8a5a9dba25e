package nl.buurtpunt.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfSignedTest {
    @TempDir
    Path folder = Path.of(".");

    @Test
    void keepsItsKeyAndSoItsPin() throws Exception {
        Path file = folder.resolve("tls.p12");
        var pin = SelfSigned.readOrMake(file, new SecureRandom()).pin();
        assertThat(SelfSigned.readOrMake(file, new SecureRandom()).pin()).isEqualTo(pin);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void makesACertificateForAnyClockAndThisMachine() throws Exception {
        ServerKey key = SelfSigned.readOrMake(folder.resolve("tls.p12"), new SecureRandom());
        var certificate = (X509Certificate) key.keyStore().getCertificate(key.alias());
        certificate.checkValidity(Date.from(Instant.parse("1970-01-02T00:00:00Z")));
        certificate.checkValidity(Date.from(Instant.parse("2199-01-01T00:00:00Z")));
        assertThat(certificate.getSubjectAlternativeNames().toString()).contains("localhost", "127.0.0.1");
        assertThat(certificate.getPublicKey().getAlgorithm()).isEqualTo("EC");
    }

    @Test
    void makesAnotherKeyForAnotherServer() throws Exception {
        var one = SelfSigned.readOrMake(folder.resolve("one.p12"), new SecureRandom());
        var other = SelfSigned.readOrMake(folder.resolve("other.p12"), new SecureRandom());
        assertThat(one.pin()).isNotEqualTo(other.pin());
    }

    @Test
    void saysInOneSentenceWhatIsWrongWithAFile() throws Exception {
        Path missing = folder.resolve("missing.p12");
        assertThatThrownBy(() -> ServerKey.read(missing, "x".toCharArray()))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessage(missing + " does not exist");
        Path damaged = Files.writeString(folder.resolve("damaged.p12"), "not a key store");
        assertThatThrownBy(() -> ServerKey.read(damaged, "x".toCharArray()))
                .isInstanceOf(UnusableKeyException.class)
                .hasMessageContaining("cannot be opened as PKCS#12");
        Path file = folder.resolve("tls.p12");
        SelfSigned.readOrMake(file, new SecureRandom());
        assertThatThrownBy(() -> ServerKey.read(file, "wrong".toCharArray())).isInstanceOf(UnusableKeyException.class);
    }
}
