package nl.buurtpunt.server.operator;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// A stream that goes to the caller in pieces of one file, and the hash of all of it.
final class Pieces extends OutputStream {
    private final String name;
    private final Answer answer;
    private final MessageDigest digest;

    Pieces(String name, Answer answer) {
        this.name = name;
        this.answer = answer;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        answer.file(name, Arrays.copyOfRange(bytes, from, from + length));
    }

    /// Of everything written until now.
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
