package nl.buurtpunt.protocol.release;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// A text with the signature over exactly its UTF-8 bytes. Every signed text starts with a title of its own, so a
/// signature under one kind of text is worth nothing under another.
///
/// @param keyId says which key to look for; it proves nothing
/// @param signature base64 of 64 bytes
public record SignedText(String text, String keyId, String signature) {
    public SignedText {
        Checked.present("text", text);
        Checked.id("keyId", keyId);
        Checked.present("signature", signature);
    }

    public static SignedText sign(String text, SigningKey key) {
        byte[] signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
        return new SignedText(
                text, key.verifyingKey().keyId(), Base64.getEncoder().encodeToString(signature));
    }

    public boolean verifiedBy(VerifyingKey key) {
        try {
            return key.verifies(
                    text.getBytes(StandardCharsets.UTF_8), Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    /// One header value that carries it.
    public String headerValue() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(WireJson.write(this));
    }

    public static SignedText ofHeaderValue(String value) throws MalformedWireException {
        try {
            return WireJson.read(SignedText.class, Base64.getUrlDecoder().decode(value));
        } catch (IllegalArgumentException notBase64) {
            throw new MalformedWireException("signed text: not base64url");
        }
    }
}
