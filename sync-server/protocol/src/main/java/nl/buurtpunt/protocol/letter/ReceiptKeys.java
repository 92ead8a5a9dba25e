package nl.buurtpunt.protocol.letter;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.SealingKey;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.math.ec.rfc7748.X25519;

/// What a code is good for: the key a letter is found by, and the key pair its answer is sealed to.
/// Deriving takes about a second on a kiosk, on purpose; wipe by closing.
public final class ReceiptKeys implements AutoCloseable {
    private static final int BYTES = SealingKey.KEY_BYTES;
    private static final String LOOK_UP = "buurtpunt-receipt 1 look-up";
    private static final String ANSWER = "buurtpunt-receipt 1 x25519";

    private final byte[] lookUpKey;
    private final byte[] privateKey;
    private final String lookUpHash;
    private final String publicKey;

    private ReceiptKeys(byte[] lookUpKey, byte[] privateKey) {
        this.lookUpKey = lookUpKey;
        this.privateKey = privateKey;
        this.lookUpHash = Sha256.hex(lookUpKey);
        var raw = new byte[BYTES];
        X25519.scalarMultBase(privateKey, 0, raw, 0);
        this.publicKey = Base64.getEncoder().encodeToString(raw);
    }

    /// Argon2id over the twenty ASCII digits, then HKDF-SHA256 without salt, once for each key.
    public static ReceiptKeys derive(ReceiptCode code) {
        ParameterSet set = ParameterSet.of(code.parameterSet()).orElseThrow();
        byte[] digits = code.bytes();
        var master = new byte[BYTES];
        try {
            var argon2 = new Argon2BytesGenerator();
            argon2.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                    .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                    .withSalt(set.saltBytes())
                    .withMemoryAsKB(set.memoryKib())
                    .withIterations(set.iterations())
                    .withParallelism(set.parallelism())
                    .build());
            argon2.generateBytes(digits, master);
            return new ReceiptKeys(expand(master, LOOK_UP), expand(master, ANSWER));
        } finally {
            Arrays.fill(digits, (byte) 0);
            Arrays.fill(master, (byte) 0);
        }
    }

    /// Derives from a code that nobody gets. Done once after a start, on any thread but the screen's, it spares
    /// the first letter the time in which the compiler has not seen the work yet (three times that of later ones).
    public static void warmUp(SecureRandom random) {
        derive(ReceiptCode.random(random)).close();
    }

    private static byte[] expand(byte[] master, String info) {
        var hkdf = new HKDFBytesGenerator(new SHA256Digest());
        hkdf.init(new HKDFParameters(master, null, info.getBytes(StandardCharsets.US_ASCII)));
        var key = new byte[BYTES];
        hkdf.generateBytes(key, 0, BYTES);
        return key;
    }

    /// The 32 bytes that prove the code to the server, in a follow-up or on the web page.
    public byte[] lookUpKey() {
        return lookUpKey.clone();
    }

    /// SHA-256 of the look-up key, the name of the letter's status.
    public String lookUpHash() {
        return lookUpHash;
    }

    /// Base64 of the raw X25519 key.
    public String publicKey() {
        return publicKey;
    }

    /// Opens the status of this code. Whether the server signed it is for the caller to check first.
    public StatusMessage open(SealedStatus status) throws SealException {
        SealedPart sealed = status.sealed();
        if (sealed == null) {
            throw new SealException("the status is withdrawn");
        }
        if (!status.lookUpHash().equals(lookUpHash)) {
            throw new SealException("the status is of another letter");
        }
        byte[] plain = Hpke.open(privateKey, sealed, SealedStatus.TITLE, status.boundTo());
        try {
            StatusMessage message = WireJson.read(StatusMessage.class, plain);
            if (message.number() != status.number()) {
                throw new SealException("the status is numbered otherwise inside");
            }
            return message;
        } catch (MalformedWireException mayQuoteTheText) {
            throw new SealException("the seal holds no status");
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /// Overwrites both keys.
    @Override
    public void close() {
        Arrays.fill(lookUpKey, (byte) 0);
        Arrays.fill(privateKey, (byte) 0);
    }

    @Override
    public String toString() {
        return "ReceiptKeys[not shown]";
    }
}
