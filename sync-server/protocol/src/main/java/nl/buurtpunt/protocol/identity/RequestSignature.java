package nl.buurtpunt.protocol.identity;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.key.SigningKey;
import nl.buurtpunt.protocol.key.VerifyingKey;

/// The signature on a kiosk's request (RFC 9421) over method, target and content digest, with the nonce of
/// [RequestNonce]. `created` is informative: a kiosk's clock may stand at 1970.
///
/// @param keyId the kiosk's public key id ([VerifyingKey#keyId])
/// @param parameters the `@signature-params` as received, which is what was signed
public record RequestSignature(String keyId, RequestNonce nonce, SignatureParameters parameters, String signature) {
    public static final String INPUT_HEADER = "Signature-Input";
    public static final String HEADER = "Signature";

    private static final String LABEL = "buurtpunt";
    private static final List<String> COVERED = List.of("@method", "@target-uri", "content-digest");
    private static final Pattern VALUE = Pattern.compile(LABEL + "=:([A-Za-z0-9+/=]{1,120}):");

    /// Signs a request; the answer carries the values of both headers.
    public static RequestSignature sign(Target target, SigningKey key, RequestNonce nonce, Instant created) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("created", Long.toString(created.getEpochSecond()));
        parameters.put("keyid", "\"" + key.verifyingKey().keyId() + "\"");
        parameters.put("nonce", "\"" + nonce.text() + "\"");
        parameters.put("alg", "\"ed25519\"");
        var covered = new SignatureParameters(COVERED, parameters);
        byte[] signature = key.sign(base(covered, target).getBytes(StandardCharsets.US_ASCII));
        return new RequestSignature(
                key.verifyingKey().keyId(), nonce, covered, Base64.getEncoder().encodeToString(signature));
    }

    public String inputHeader() {
        return LABEL + "=" + parameters.text();
    }

    public String signatureHeader() {
        return LABEL + "=:" + signature + ":";
    }

    /// Reads both headers; refuses anything that does not cover exactly what we require.
    public static RequestSignature parse(String inputHeader, String signatureHeader) throws MalformedWireException {
        if (inputHeader.length() > 1024 || !inputHeader.startsWith(LABEL + "=")) {
            throw new MalformedWireException("signature input: not labelled " + LABEL);
        }
        var parameters = SignatureParameters.parse(inputHeader.substring(LABEL.length() + 1));
        Matcher value = VALUE.matcher(signatureHeader);
        if (!value.matches()) {
            throw new MalformedWireException("signature: not labelled " + LABEL);
        }
        if (!parameters.components().equals(COVERED)) {
            throw new MalformedWireException("signature input: covers other than method, target and digest");
        }
        if (!parameters.string("alg").orElse("ed25519").equals("ed25519")) {
            throw new MalformedWireException("signature input: not ed25519");
        }
        String keyId = parameters.string("keyid").orElseThrow(() -> missing("keyid"));
        RequestNonce nonce =
                parameters.string("nonce").flatMap(RequestNonce::parse).orElseThrow(() -> missing("nonce"));
        return new RequestSignature(keyId, nonce, parameters, value.group(1));
    }

    /// Whether it holds for this request. That the digest fits the body is the caller's to check: [ContentDigest].
    public boolean verifiedBy(VerifyingKey key, Target target) {
        try {
            byte[] base = base(parameters, target).getBytes(StandardCharsets.US_ASCII);
            return key.verifies(base, Base64.getDecoder().decode(signature));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String base(SignatureParameters parameters, Target target) {
        try {
            return parameters.base(Map.of(
                    "@method", target.method(),
                    "@target-uri", target.uri(),
                    "content-digest", target.contentDigest()));
        } catch (MalformedWireException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static MalformedWireException missing(String name) {
        return new MalformedWireException("signature input: " + name + " is missing or malformed");
    }

    /// What of a request is signed.
    ///
    /// @param uri the whole target as the kiosk knows it: scheme, host, port, path and query
    /// @param contentDigest value of the `Content-Digest` header
    public record Target(String method, String uri, String contentDigest) {}
}
