package nl.buurtpunt.kiosk.sync;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.store.CurrentRelease;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.key.VerifyingKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// This room, put together for the program.
public final class SyncRoom implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyncRoom.class);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpsServerLink link;
    private final SyncJournal journal;
    private final ReleaseSync releases;
    private final Enrolment enrolment;
    private final SyncLoop loop;
    private final LetterRoom letters;

    private SyncRoom(
            LinkSettings settings,
            OwnKey own,
            Server server,
            Stores stores,
            Screen screen,
            SecureRandom random,
            Clock clock) {
        var taken = new TakenBook();
        this.link = new HttpsServerLink(settings, new RequestSigner(own.key(), clock), PATIENCE, taken);
        this.journal = new SyncJournal();
        var judge = new LinkJudge(journal);
        var keys = new KeyBook(new VerifyingKey(server.rootKey()), stores.identity(), link, judge);
        var show = new ReleaseSync.Show(new GuideReader(screen.builtIn()), screen.current());
        this.releases = new ReleaseSync(
                link, keys, stores.identity(), stores.releases(), judge, show, SwitchStep.Listener.NONE);
        this.enrolment = new Enrolment(own, link, keys, stores.identity(), judge);
        this.loop = new SyncLoop(enrolment, releases, keys, random);
        var rules = new LetterRoom.Rules(taken, judge, stores.keepLetters());
        this.letters = new LetterRoom(link, keys, enrolment, stores.letters(), rules, random);
    }

    /// Makes the kiosk's key at the first start. Nothing is asked of the server yet.
    ///
    /// @param clock only for the informative time in signatures @throws IllegalArgumentException when the
    /// server's address, pins or root key are not what they should be @throws IllegalStateException when the
    /// kiosk's key cannot be kept
    public static SyncRoom open(Server server, Stores stores, Screen screen, SecureRandom random, Clock clock) {
        LinkSettings settings = LinkSettings.of(server.url(), server.pins(), server.plainHttpForDevelopment());
        OwnKey own = OwnKey.readOrMake(stores.identity(), random);
        return new SyncRoom(settings, own, server, stores, screen, random, clock);
    }

    /// Puts the release that is held on the screen before anything else is opened: trouble with the identity must
    /// not hide the guide.
    public static void showHeld(ReleaseStore releases, Screen screen) {
        if (releases.current() instanceof CurrentRelease.Held(var stored, var entries)) {
            try {
                GuideReading reading = new GuideReader(screen.builtIn())
                        .read(HeldRelease.of(stored).manifest(), entries);
                if (reading instanceof GuideReading.Shown(var guide, var _)) {
                    screen.current().replace(guide);
                }
            } catch (MalformedWireException e) {
                LOG.error("the release that is held cannot be read", e);
            }
        }
    }

    public ReleaseSync releases() {
        return releases;
    }

    public Enrolment enrolment() {
        return enrolment;
    }

    public SyncLoop loop() {
        return loop;
    }

    /// What whoever seals letters needs.
    public LetterPost letters() {
        return letters;
    }

    /// Begins to send letters and to fetch statuses, each on a thread of its own.
    public void startLetters(ScheduledExecutorService forLetters, ScheduledExecutorService forStatuses) {
        letters.start(forLetters, forStatuses);
    }

    /// Tells staff at a distance how this kiosk fares.
    public Reporting reporting() {
        return new Reporting(link);
    }

    /// When the server was last heard; empty since the start when it was not.
    public Optional<LastContact> lastContact() {
        return link.lastContact();
    }

    /// From now on this one is told of each answer of the server as soon as it begins, on the thread that received it.
    public void onContact(Consumer<LastContact> listener) {
        link.onContact(listener);
    }

    public SyncHealth health() {
        return journal.health();
    }

    /// Hangs up; a round under way ends as unreachable.
    @Override
    public void close() {
        link.close();
    }

    /// The server as the configuration names it.
    ///
    /// @param pins base64 of the SHA-256 of the server's TLS keys @param rootKey base64 of the root key's SPKI
    /// form
    public record Server(String url, List<String> pins, String rootKey, boolean plainHttpForDevelopment) {
        public Server {
            pins = List.copyOf(pins);
        }
    }

    /// What is kept.
    ///
    /// @param keepLetters how long copies of delivered letters stay, in the server's time: longer than its oldest
    /// backup
    public record Stores(IdentityStore identity, ReleaseStore releases, LetterStore letters, Duration keepLetters) {}

    /// What is shown now, and what stands behind it.
    public record Screen(CurrentGuide current, Guide builtIn) {}
}
