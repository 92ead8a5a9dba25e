package nl.buurtpunt.protocol.identity;

import nl.buurtpunt.protocol.Checked;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.OrderStatement;

/// Body of `POST /v1/enrolments`: the kiosk's public key and its own nonce, over which the server signs the order.
/// The kiosk asks for news by posting it again; the same key is the same enrolment.
///
/// @param nonce 16 to 128 base64url characters
public record EnrolmentRequest(VerifyingKey publicKey, String nonce) {
    public EnrolmentRequest {
        Checked.present("publicKey", publicKey);
        if (!OrderStatement.isNonce(Checked.present("nonce", nonce))) {
            throw new IllegalArgumentException("nonce is not 16 to 128 base64url characters");
        }
    }
}
