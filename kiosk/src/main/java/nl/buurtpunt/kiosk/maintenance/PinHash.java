package nl.buurtpunt.kiosk.maintenance;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// An Argon2id hash of the PIN in its usual written form, `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`.
public final class PinHash {
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /// What a small heap can spare for a moment, KiB.
    private static final int MOST_MEMORY = 32 * 1024;

    private static final int MOST_PASSES = 20;
    private static final int MOST_LANES = 4;

    /// OWASP's choice for interactive use: 19 MiB, two passes.
    private static final int MEMORY = 19 * 1024;

    private static final int PASSES = 2;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final Cost cost;
    private final byte[] salt;
    private final byte[] hash;

    private record Cost(int memory, int passes, int lanes) {}

    private PinHash(Cost cost, byte[] salt, byte[] hash) {
        this.cost = cost;
        this.salt = salt;
        this.hash = hash;
    }

    /// @throws IllegalArgumentException for another form, or a cost this program cannot pay
    public static PinHash parse(String written) {
        Matcher form = FORM.matcher(written);
        if (!form.matches()) {
            throw new IllegalArgumentException("not an Argon2id hash");
        }
        Cost cost = new Cost(
                Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)), Integer.parseInt(form.group(3)));
        boolean affordable = cost.lanes() >= 1
                && cost.lanes() <= MOST_LANES
                && cost.memory() >= 8 * cost.lanes()
                && cost.memory() <= MOST_MEMORY
                && cost.passes() >= 1
                && cost.passes() <= MOST_PASSES;
        if (!affordable) {
            throw new IllegalArgumentException(
                    "m at most " + MOST_MEMORY + ", t at most " + MOST_PASSES + ", p at most " + MOST_LANES);
        }
        byte[] salt = Base64.getDecoder().decode(form.group(4));
        byte[] hash = Base64.getDecoder().decode(form.group(5));
        if (salt.length < 8 || hash.length < 16) {
            throw new IllegalArgumentException("salt or hash is too short");
        }
        return new PinHash(cost, salt, hash);
    }

    /// The written form of the hash of a new PIN.
    public static String write(char[] pin, SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        byte[] hash = derive(pin, new Cost(MEMORY, PASSES, 1), salt, HASH_BYTES);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + MEMORY + ",t=" + PASSES + ",p=1$" + base64.encodeToString(salt) + "$"
                + base64.encodeToString(hash);
    }

    /// Whether this is the PIN. Takes a part of a second, on purpose; not for the screen's thread.
    public boolean matches(char[] pin) {
        byte[] derived = derive(pin, cost, salt, hash.length);
        return MessageDigest.isEqual(derived, hash);
    }

    private static byte[] derive(char[] pin, Cost cost, byte[] salt, int length) {
        // A PIN is digits: one byte each, and no copy that cannot be overwritten.
        byte[] bytes = new byte[pin.length];
        for (int i = 0; i < pin.length; i++) {
            bytes[i] = (byte) pin[i];
        }
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build());
        byte[] derived = new byte[length];
        generator.generateBytes(bytes, derived);
        Arrays.fill(bytes, (byte) 0);
        return derived;
    }
}
