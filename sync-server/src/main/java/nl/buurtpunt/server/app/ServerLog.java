package nl.buurtpunt.server.app;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// Where a serving server writes its log: `DATA/logs`, bounded, and the standard error stream. Other commands only let
/// warnings through (`logback.xml`).
final class ServerLog {
    private ServerLog() {}

    static void open(Path dataFolder) {
        var context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        context.putProperty("logs", dataFolder.resolve("logs").toString());
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        URL file = Objects.requireNonNull(ServerLog.class.getResource("/logback-serve.xml"), "part of the program");
        try {
            configurator.doConfigure(file);
        } catch (JoranException e) {
            throw new IllegalStateException("logback-serve.xml is part of the program", e);
        }
        // Tomcat speaks through the JDK's logging.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
    }
}
