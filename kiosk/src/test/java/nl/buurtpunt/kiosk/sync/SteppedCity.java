package nl.buurtpunt.kiosk.sync;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.buurtpunt.kiosk.ContentFolder;
import nl.buurtpunt.kiosk.guide.Edition;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.protocol.content.Audience;
import nl.buurtpunt.protocol.content.CityEntry;
import nl.buurtpunt.protocol.content.Day;
import nl.buurtpunt.protocol.content.Entry;
import nl.buurtpunt.protocol.content.LettersEntry;
import nl.buurtpunt.protocol.content.NoticeEntry;
import nl.buurtpunt.protocol.content.OpeningHours;
import nl.buurtpunt.protocol.content.PointEntry;
import nl.buurtpunt.protocol.content.Texts;

/// A city whose server a test starts, cuts off and lets publish, by a stepped clock: for tests of whole kiosks in other
/// rooms. Its point is open on weekdays from 09:00 to 17:00.
public final class SteppedCity implements AutoCloseable {
    /// What the server confirms each kiosk for.
    public static final String POINT = "voorbeeld";

    /// Where a code can be typed at home.
    public static final String ADDRESS = "https://brief.voorbeeld.nl/brief";

    /// What it promises to who writes a letter.
    public static final int ANSWER_DAYS = 12;

    private static final TestCertificate CERTIFICATE = TestCertificate.make();
    private static final Duration RELEASE = Duration.ofDays(90);

    private final Clock clock;
    private final TwinServer twin = new TwinServer();
    private final int port;
    private DatedServer door;

    /// @param clock the server's: right, whatever kiosks believe
    public SteppedCity(Clock clock) {
        this.clock = clock;
        twin.confirmAtOnce = true;
        door = new DatedServer(twin, CERTIFICATE, 0, clock);
        port = door.port();
    }

    public String url() {
        return "https://localhost:" + port;
    }

    public String pin() {
        return CERTIFICATE.pin().base64();
    }

    public String rootKey() {
        return twin.root.verifyingKey().spki();
    }

    /// What a kiosk brings along: the city's sentences and emergency numbers, and nothing else.
    public static Guide builtIn() {
        Guide heerlen = ContentFolder.heerlen();
        return new Guide(Edition.BUILT_IN, heerlen.city(), List.of(), List.of(), List.of(), heerlen.sentences());
    }

    /// Publishes the guide with this note in one of its services; made now, by the server's clock.
    public void publish(int services, String note) {
        List<Entry> entries = new ArrayList<>(IntStream.rangeClosed(1, services)
                .mapToObj(i -> Content.service("dienst-" + i, i == services ? note : "Dienst nummer " + i))
                .toList());
        Content.guide(0, "").stream()
                .filter(it ->
                        !(it instanceof CityEntry) && !(it instanceof nl.buurtpunt.protocol.content.SentencesEntry))
                .forEach(entries::add);
        entries.add(Content.city());
        entries.add(point());
        entries.add(new LettersEntry(LettersEntry.ID, ANSWER_DAYS, ADDRESS));
        entries.add(new NoticeEntry(
                "nieuws", false, Audience.CITY, Texts.dutch("Nieuws"), Texts.dutch(note), null, null, null));
        twin.publish(entries, clock.instant(), RELEASE);
    }

    private static PointEntry point() {
        List<Day> weekdays = List.of(Day.MO, Day.TU, Day.WE, Day.TH, Day.FR);
        return new PointEntry(
                POINT,
                false,
                Texts.dutch("Voorbeeldpunt"),
                null,
                List.of(new OpeningHours(weekdays, "09:00", "17:00")),
                List.of(),
                List.of(new PointEntry.Presence(Texts.dutch("Buurtmedewerker"), weekdays, "09:00", "12:00", null)),
                List.of(),
                null,
                null,
                List.of());
    }

    /// The network is gone.
    public void cut() {
        door.close();
    }

    /// It is back, at the same address.
    public void mend() {
        door.close();
        door = new DatedServer(twin, CERTIFICATE, port, clock);
    }

    /// So many reports of kiosks came in so far.
    public int reports() {
        return twin.bundles.size();
    }

    /// So many questions came in since this was asked before.
    public int questions() {
        synchronized (twin) {
            int all = twin.requests.size();
            twin.requests.clear();
            twin.askedEntries.clear();
            return all;
        }
    }

    /// Everything that came over the wire and was not counted as a question yet: addresses, headers and bodies.
    public String wire() {
        synchronized (twin) {
            return twin.requests.stream()
                    .map(it -> it.method() + " " + it.uri() + " " + it.headers() + " "
                            + new String(it.body(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("\n"));
        }
    }

    /// The letters it holds, oldest first.
    public List<String> letters() {
        synchronized (twin) {
            return List.copyOf(twin.letters.stored.keySet());
        }
    }

    @Override
    public void close() {
        door.close();
    }
}
