package nl.buurtpunt.kiosk.sync;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import nl.buurtpunt.protocol.key.Pin;

/// Trusts a server by its key alone. The handshake proves that it has the key; names and dates in the certificate are
/// not looked at, because a kiosk's clock may stand at 1970 and a library's network may know the server by any name.
final class PinnedTrust extends X509ExtendedTrustManager {
    private final Set<Pin> pins;

    PinnedTrust(Set<Pin> pins) {
        this.pins = Set.copyOf(pins);
    }

    private void check(X509Certificate[] chain) throws CertificateException {
        if (chain.length == 0) {
            throw new UnpinnedKeyException("no certificate");
        }
        Pin shown = Pin.ofSpki(chain[0].getPublicKey().getEncoded());
        if (!pins.contains(shown)) {
            throw new UnpinnedKeyException("it shows " + shown.base64());
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        check(chain);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        throw new CertificateException("a kiosk serves nobody");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return new X509Certificate[0];
    }

    /// The server has another key than those pinned.
    static final class UnpinnedKeyException extends CertificateException {
        private static final long serialVersionUID = 1L;

        UnpinnedKeyException(String message) {
            super(message);
        }
    }
}
