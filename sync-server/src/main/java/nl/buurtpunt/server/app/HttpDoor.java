package nl.buurtpunt.server.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.Executors;
import nl.buurtpunt.server.api.ProblemValve;
import nl.buurtpunt.server.tls.ServerKey;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.coyote.AbstractProtocol;
import org.apache.coyote.http11.AbstractHttp11Protocol;
import org.apache.coyote.http2.Http2Protocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Shutdown;

/// How Tomcat listens: one port, TLS 1.3 and 1.2 with our key, HTTP/2, a virtual thread for each request.
final class HttpDoor {
    /// Strong suites only; every client we have speaks TLS 1.3 anyway.
    private static final String TLS_1_2_CIPHERS = "ECDHE+AESGCM:ECDHE+CHACHA20";

    private HttpDoor() {}

    static TomcatServletWebServerFactory factory(ServeSettings settings) {
        var factory = new TomcatServletWebServerFactory(settings.port());
        factory.setAddress(address(settings.host()));
        factory.setShutdown(Shutdown.GRACEFUL);
        factory.setRegisterDefaultServlet(false);
        factory.addConnectorCustomizers(HttpDoor::limits);
        factory.addContextCustomizers(HttpDoor::errors);
        settings.key().ifPresent(key -> factory.addConnectorCustomizers(it -> secure(it, key)));
        return factory;
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("no address is known for " + host, e);
        }
    }

    private static void limits(Connector connector) {
        connector.setAllowTrace(false);
        connector.setXpoweredBy(false);
        connector.setMaxPostSize(0);
        if (connector.getProtocolHandler() instanceof AbstractHttp11Protocol<?> http) {
            http.setCompression("on");
            http.setCompressibleMimeType(
                    "application/json,application/problem+json,text/html,text/css,text/javascript,image/svg+xml");
            http.setCompressionMinSize(1024);
            http.setMaxHttpRequestHeaderSize(16 * 1024);
            http.setServer(null);
            // A body that was refused is not read to its end.
            http.setMaxSwallowSize(256 * 1024);
            // A kiosk that was away long has many letters; a new handshake for each hundred is wasted.
            http.setMaxKeepAliveRequests(5_000);
        }
        if (connector.getProtocolHandler() instanceof AbstractProtocol<?> protocol) {
            protocol.setExecutor(Executors.newThreadPerTaskExecutor(
                    Thread.ofVirtual().name("request-", 0).factory()));
            protocol.setConnectionTimeout(20_000);
            protocol.setKeepAliveTimeout(120_000);
        }
    }

    private static void errors(Context context) {
        if (context.getParent() instanceof StandardHost host) {
            host.setErrorReportValveClass(ProblemValve.class.getName());
        }
    }

    private static void secure(Connector connector, ServerKey key) {
        connector.setSecure(true);
        connector.setScheme("https");
        connector.setProperty("SSLEnabled", "true");
        var hosts = new SSLHostConfig();
        hosts.setProtocols("TLSv1.3+TLSv1.2");
        hosts.setCiphers(TLS_1_2_CIPHERS);
        hosts.setHonorCipherOrder(true);
        var certificate = new SSLHostConfigCertificate(hosts, SSLHostConfigCertificate.Type.UNDEFINED);
        certificate.setCertificateKeystore(key.keyStore());
        certificate.setCertificateKeyAlias(key.alias());
        certificate.setCertificateKeyPassword(key.password());
        hosts.addCertificate(certificate);
        connector.addSslHostConfig(hosts);
        connector.addUpgradeProtocol(new Http2Protocol());
    }
}
