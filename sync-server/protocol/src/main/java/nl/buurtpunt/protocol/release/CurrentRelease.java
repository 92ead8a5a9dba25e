package nl.buurtpunt.protocol.release;

import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.MalformedWireException;
import org.jspecify.annotations.Nullable;

/// Answer of `GET /v1/releases/current`: the manifest (whole, or as a delta against the one the kiosk holds), the
/// signature over the whole text, and the order as a signed statement ([OrderStatement] without nonce) that the kiosk
/// keeps, to show it to a server that was restored from an older backup.
public record CurrentRelease(Body manifest, String keyId, String signature, SignedText order) {
    public CurrentRelease {
        Checked.present("manifest", manifest);
        Checked.id("keyId", keyId);
        Checked.present("signature", signature);
        Checked.present("order", order);
    }

    public static CurrentRelease full(SignedText manifest, SignedText order) {
        return new CurrentRelease(new Body(manifest.text(), null), manifest.keyId(), manifest.signature(), order);
    }

    public static CurrentRelease delta(String heldText, SignedText manifest, SignedText order) {
        var delta = ManifestDelta.between(heldText, manifest.text());
        return new CurrentRelease(new Body(null, delta), manifest.keyId(), manifest.signature(), order);
    }

    /// The signed manifest, made from what the kiosk holds when it came as a delta.
    public SignedText signedManifest(@Nullable String heldText) throws MalformedWireException {
        return new SignedText(manifest.textFrom(heldText), keyId, signature);
    }

    /// Exactly one of the two.
    public record Body(@Nullable String text, @Nullable ManifestDelta delta) {
        public Body {
            if ((text == null) == (delta == null)) {
                throw new IllegalArgumentException("manifest is either text or delta");
            }
        }

        private String textFrom(@Nullable String heldText) throws MalformedWireException {
            if (text != null) {
                return text;
            }
            if (delta == null || heldText == null) {
                throw new MalformedWireException("delta: there is nothing to start from");
            }
            return delta.applyTo(heldText);
        }
    }
}
