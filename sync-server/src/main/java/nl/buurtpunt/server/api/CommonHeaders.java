package nl.buurtpunt.server.api;

import java.util.Map;
import nl.buurtpunt.protocol.Api;

/// The headers that every answer carries, whichever part of the server gives it.
public final class CommonHeaders {
    public static final Map<String, String> ALL = Map.of(
            Api.VERSION_HEADER,
            Api.VERSION,
            "Strict-Transport-Security",
            "max-age=31536000",
            "Content-Security-Policy",
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=(), payment=(), usb=()");

    private CommonHeaders() {}
}
