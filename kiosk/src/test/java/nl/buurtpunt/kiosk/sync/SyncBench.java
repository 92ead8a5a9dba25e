package nl.buurtpunt.kiosk.sync;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.InMemoryIdentityStore;
import nl.buurtpunt.kiosk.store.InMemoryReleaseStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import org.slf4j.LoggerFactory;

/// A kiosk without a screen, put together for a test; `restart` makes it anew over the same stores.
final class SyncBench implements AutoCloseable {
    final TwinServer server;
    final IdentityStore identity;
    final ReleaseStore store;
    final List<SwitchStep> steps = new ArrayList<>();
    private final Map<SwitchStep, Runnable> tasks = new EnumMap<>(SwitchStep.class);
    final SyncJournal journal = new SyncJournal();
    final CurrentGuide screen = new CurrentGuide(Content.builtIn());
    final OwnKey own;
    final ServerLink link;
    final KeyBook keys;
    final ReleaseSync sync;
    final Enrolment enrolment;
    final SyncLoop loop;
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger logger = (Logger) LoggerFactory.getLogger(SyncJournal.class);

    SyncBench(
            TwinServer server,
            IdentityStore identity,
            ReleaseStore store,
            Function<RequestSigner, ServerLink> linking) {
        this.server = server;
        this.identity = identity;
        this.store = store;
        lines.start();
        logger.addAppender(lines);
        own = OwnKey.readOrMake(identity, new SecureRandom());
        link = linking.apply(new RequestSigner(own.key(), Clock.systemUTC()));
        var judge = new LinkJudge(journal);
        keys = new KeyBook(server.root.verifyingKey(), identity, link, judge);
        var show = new ReleaseSync.Show(new GuideReader(Content.builtIn()), screen);
        sync = new ReleaseSync(link, keys, identity, store, judge, show, this::reached);
        enrolment = new Enrolment(own, link, keys, identity, judge);
        loop = new SyncLoop(enrolment, sync, keys, new Random(1));
    }

    static SyncBench inMemory() {
        return inMemory(new TwinServer(), new InMemoryIdentityStore(), new InMemoryReleaseStore());
    }

    static SyncBench inMemory(TwinServer server, IdentityStore identity, ReleaseStore store) {
        return new SyncBench(server, identity, store, signer -> new InMemoryServerLink(server, signer));
    }

    /// The same kiosk after its power was switched off and on.
    SyncBench restart() {
        close();
        return inMemory(server, identity, store);
    }

    SyncBench enrolled() {
        server.confirmAtOnce = true;
        if (enrolment.ask().isPresent() || !(enrolment.progress() instanceof EnrolmentProgress.Confirmed)) {
            throw new AssertionError("not confirmed: " + journal.health());
        }
        return this;
    }

    /// From now on does this at that step.
    void onStep(SwitchStep step, Runnable task) {
        tasks.put(step, task);
    }

    private void reached(SwitchStep step) {
        steps.add(step);
        tasks.getOrDefault(step, () -> {}).run();
    }

    /// The name of the last service on screen, or `built-in`.
    String onScreen() {
        var guide = screen.get();
        return guide.edition().builtIn()
                ? "built-in"
                : guide.service("dienst-" + guide.services().size())
                        .map(it -> it.name().in(Language.SOURCE).text())
                        .orElse("nothing");
    }

    SyncOutcome run() {
        return sync.run(0);
    }

    List<String> warnings() {
        return List.copyOf(lines.list).stream()
                .filter(it -> it.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(lines);
        link.close();
    }
}
