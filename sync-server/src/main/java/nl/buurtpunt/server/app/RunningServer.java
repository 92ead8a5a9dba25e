package nl.buurtpunt.server.app;

import java.net.BindException;
import java.time.Clock;
import nl.buurtpunt.server.api.Publications;
import nl.buurtpunt.server.diagnostic.BundleStore;
import nl.buurtpunt.server.kiosk.Enrolments;
import nl.buurtpunt.server.kiosk.KioskStore;
import nl.buurtpunt.server.kiosk.Revocations;
import nl.buurtpunt.server.letter.LetterOffice;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/// The HTTP interface while it listens.
public final class RunningServer implements AutoCloseable {
    private final ConfigurableApplicationContext context;
    private final ServeSettings settings;

    private RunningServer(ConfigurableApplicationContext context, ServeSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /// Starts it and returns when it answers.
    ///
    /// @throws BindException when the port is taken, or not ours to take
    public static RunningServer start(ServeSettings settings, ServerParts parts) throws BindException {
        // Our own logback file is in charge, in the program as in its tests.
        System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
        var application = new SpringApplication(ServerConfiguration.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        application.setRegisterShutdownHook(false);
        application.setAddCommandLineProperties(false);
        application.addInitializers(context -> register((GenericApplicationContext) context, settings, parts));
        try {
            return new RunningServer(application.run(), settings);
        } catch (RuntimeException e) {
            // Spring and Tomcat wrap it four times; the operator needs the innermost.
            for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                if (cause instanceof BindException taken) {
                    throw taken;
                }
            }
            throw e;
        }
    }

    private static void register(GenericApplicationContext context, ServeSettings settings, ServerParts parts) {
        context.registerBean(ServeSettings.class, () -> settings);
        context.registerBean(Clock.class, parts::clock);
        context.registerBean(Publications.class, parts::publications);
        context.registerBean(KioskStore.class, parts::kiosks);
        context.registerBean(Enrolments.class, parts::enrolments);
        context.registerBean(Revocations.class, parts::revocations);
        context.registerBean(BundleStore.class, parts::bundles);
        context.registerBean(LetterOffice.class, parts::letters, it -> it.setDestroyMethodName(""));
    }

    public int port() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return server == null ? settings.port() : server.getPort();
    }

    public String url() {
        return settings.url(port());
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    /// Lets go of everyone who waits, finishes what is being answered, and closes the port.
    @Override
    public void close() {
        context.close();
    }
}
