package nl.buurtpunt.server.tls;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.Set;
import nl.buurtpunt.server.file.OwnerFile;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// Makes the server's key and certificate at its first start. The certificate runs from 1970 to 9999: kiosks pin the
/// key and judge no dates, and a server whose clock was wrong once must not lock itself out.
public final class SelfSigned {
    /// PKCS#12 wants a password; what protects the file is its mode, and a password beside it would protect nothing.
    private static final char[] PASSWORD = "buurtpunt".toCharArray();

    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");
    private static final String ALIAS = "server";

    private SelfSigned() {}

    /// The key in this file; made, and forced to the disk, when there is none.
    public static ServerKey readOrMake(Path file, SecureRandom random) throws UnusableKeyException {
        if (!Files.exists(file)) {
            try {
                OwnerFile.replace(file, make(random));
            } catch (IOException | GeneralSecurityException | OperatorCreationException e) {
                throw new UnusableKeyException("cannot make the TLS key " + file + ": " + e.getMessage(), e);
            }
        }
        return ServerKey.read(file, PASSWORD);
    }

    private static byte[] make(SecureRandom random)
            throws GeneralSecurityException, OperatorCreationException, IOException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"), random);
        KeyPair pair = generator.generateKeyPair();
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(ALIAS, pair.getPrivate(), PASSWORD, new Certificate[] {certificate(pair, random)});
        var bytes = new ByteArrayOutputStream();
        store.store(bytes, PASSWORD);
        return bytes.toByteArray();
    }

    private static X509Certificate certificate(KeyPair pair, SecureRandom random)
            throws GeneralSecurityException, OperatorCreationException, CertIOException {
        var name = new X500Name("CN=Buurtpunt sync server");
        var serial = new BigInteger(120, random).add(BigInteger.ONE);
        var builder = new JcaX509v3CertificateBuilder(
                name, serial, Date.from(FIRST), Date.from(LAST), name, pair.getPublic());
        builder.addExtension(Extension.subjectAlternativeName, false, names());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
        builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
        var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
    }

    /// Names for people with a browser; a kiosk goes by the pin.
    private static GeneralNames names() {
        Set<GeneralName> names = new LinkedHashSet<>();
        names.add(new GeneralName(GeneralName.dNSName, "localhost"));
        names.add(new GeneralName(GeneralName.iPAddress, "127.0.0.1"));
        names.add(new GeneralName(GeneralName.iPAddress, "::1"));
        try {
            String host = InetAddress.getLocalHost().getHostName();
            if (host.matches("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?")) {
                names.add(new GeneralName(GeneralName.dNSName, host));
            }
        } catch (UnknownHostException e) {
            // A machine that does not know its own name has none to put in.
        }
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }
}
