package nl.buurtpunt.server.app;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import nl.buurtpunt.server.api.BodyFilter;
import nl.buurtpunt.server.api.DiagnosticController;
import nl.buurtpunt.server.api.EdgeFilter;
import nl.buurtpunt.server.api.EnrolmentController;
import nl.buurtpunt.server.api.EntryController;
import nl.buurtpunt.server.api.HealthController;
import nl.buurtpunt.server.api.KeyController;
import nl.buurtpunt.server.api.LetterController;
import nl.buurtpunt.server.api.OpenApiController;
import nl.buurtpunt.server.api.ProblemAdvice;
import nl.buurtpunt.server.api.PublicLetterController;
import nl.buurtpunt.server.api.PublicPageController;
import nl.buurtpunt.server.api.Publications;
import nl.buurtpunt.server.api.ReleaseController;
import nl.buurtpunt.server.api.SecurityTxtController;
import nl.buurtpunt.server.api.SignatureFilter;
import nl.buurtpunt.server.api.StatusController;
import nl.buurtpunt.server.api.WaitingRoom;
import nl.buurtpunt.server.diagnostic.BundleStore;
import nl.buurtpunt.server.kiosk.Challenges;
import nl.buurtpunt.server.kiosk.Enrolments;
import nl.buurtpunt.server.kiosk.KioskContacts;
import nl.buurtpunt.server.kiosk.KioskStore;
import nl.buurtpunt.server.kiosk.RateLimit;
import nl.buurtpunt.server.kiosk.RequestVerifier;
import nl.buurtpunt.server.kiosk.Revocations;
import nl.buurtpunt.server.letter.LetterOffice;
import nl.buurtpunt.server.web.PublicPage;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.ContextClosedEvent;

/// Everything the HTTP interface is made of, by name: nothing is scanned for or configured by itself, which keeps the
/// start short and the list of what listens complete.
@Configuration(proxyBeanMethods = false)
@Import(WebConfiguration.class)
class ServerConfiguration {
    /// More kiosks than one node will ever have; a waiting one costs a virtual thread.
    private static final int WAITING_PLACES = 4_000;

    /// How often anybody may ask about letters in so many seconds, all together. Ten a second is more than a city
    /// asks; trying codes at that pace, one of a hundred thousand letters is found in some thirty thousand years.
    private static final int PUBLIC_REQUESTS = 100;

    private static final int PUBLIC_SECONDS = 10;

    @Bean
    TomcatServletWebServerFactory webServer(ServeSettings settings) {
        return HttpDoor.factory(settings);
    }

    @Bean
    WaitingRoom waitingRoom(Publications publications, Revocations revocations) {
        var room = new WaitingRoom(WAITING_PLACES);
        publications.listen(room::ring);
        revocations.listen(kioskId -> room.ring());
        return room;
    }

    /// Before the server's own graceful stop, which would otherwise wait for those who wait.
    @Bean
    ApplicationListener<ContextClosedEvent> lettingGo(WaitingRoom room) {
        return event -> room.close();
    }

    @Bean
    Challenges challenges(Clock clock) {
        return new Challenges(new SecureRandom(), clock);
    }

    @Bean
    FilterRegistrationBean<EdgeFilter> edgeFilter() {
        var registration = new FilterRegistrationBean<>(new EdgeFilter());
        registration.setOrder(1);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(FilterRegistrationBean<SignatureFilter> signatures) {
        var registration = new FilterRegistrationBean<>(new BodyFilter(requireNonNull(signatures.getFilter())));
        registration.setOrder(2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<SignatureFilter> signatureFilter(
            KioskStore kiosks, Challenges challenges, LetterOffice letters, PublicPage page) {
        var verifier = new RequestVerifier(kiosks, challenges);
        var registration =
                new FilterRegistrationBean<>(new SignatureFilter(verifier, challenges, letters.counts(), page.paths()));
        registration.setOrder(3);
        return registration;
    }

    @Bean
    ReleaseController releaseController(Publications publications, WaitingRoom room, KioskStore kiosks, Clock clock) {
        return new ReleaseController(publications, room, kiosks, new KioskContacts(kiosks, clock));
    }

    @Bean
    EntryController entryController(Publications publications) {
        return new EntryController(publications);
    }

    @Bean
    DiagnosticController diagnosticController(BundleStore bundles, Clock clock) {
        return new DiagnosticController(bundles, clock);
    }

    @Bean
    LetterController letterController(LetterOffice letters) {
        return new LetterController(letters.intake());
    }

    @Bean
    StatusController statusController(LetterOffice letters) {
        return new StatusController(letters.statuses());
    }

    @Bean
    KeyController keyController(Publications publications) {
        return new KeyController(publications);
    }

    @Bean
    EnrolmentController enrolmentController(Enrolments enrolments) {
        return new EnrolmentController(enrolments);
    }

    @Bean
    HealthController healthController(KioskStore kiosks, Publications publications) {
        return new HealthController(kiosks, publications);
    }

    @Bean
    PublicLetterController publicLetterController(LetterOffice letters, Clock clock) {
        var limit = new RateLimit(clock, PUBLIC_REQUESTS, Duration.ofSeconds(PUBLIC_SECONDS));
        return new PublicLetterController(letters, limit, PUBLIC_SECONDS);
    }

    @Bean
    SecurityTxtController securityTxtController(ServeSettings settings) {
        return new SecurityTxtController(settings.dataFolder());
    }

    @Bean
    PublicPage publicPage() {
        return PublicPage.load();
    }

    @Bean
    PublicPageController publicPageController(PublicPage page) {
        return new PublicPageController(page);
    }

    @Bean
    OpenApiController openApiController() throws IOException {
        return new OpenApiController();
    }

    @Bean
    ProblemAdvice problemAdvice() {
        return new ProblemAdvice();
    }
}
