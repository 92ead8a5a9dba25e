package nl.buurtpunt.kiosk.app;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import nl.buurtpunt.kiosk.enrolment.EnrolmentProgress;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.settings.KioskSettings;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.LetterStore;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreFolder;
import nl.buurtpunt.kiosk.store.StoreHealth;
import nl.buurtpunt.kiosk.store.StoreInUseException;
import nl.buurtpunt.kiosk.sync.LastContact;
import nl.buurtpunt.kiosk.sync.LetterPost;
import nl.buurtpunt.kiosk.sync.LetterReport;
import nl.buurtpunt.kiosk.sync.Reporting;
import nl.buurtpunt.kiosk.sync.SyncHealth;
import nl.buurtpunt.kiosk.sync.SyncRoom;
import nl.buurtpunt.kiosk.watch.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The stores and the way to the server, opened away from the screen's thread: the first page does not wait for
/// them.
final class Link implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Link.class);
    private static final EnrolmentProgress UNKNOWN =
            new EnrolmentProgress(EnrolmentProgress.State.NO_CONNECTION, "", "");

    private static final Duration NEXT_TRY = Duration.ofSeconds(30);
    private static final Duration LAST_STEP = Duration.ofSeconds(5);

    private final Consumer<String> inUse;
    private final Clock clock;
    private final Consumer<LastContact> heard;
    private final AtomicReference<Optional<SyncRoom>> room = new AtomicReference<>(Optional.empty());
    private final AtomicReference<Optional<Letters>> letters = new AtomicReference<>(Optional.empty());
    private final SequencedMap<String, Finding> findings = new LinkedHashMap<>();
    private final Deque<Runnable> opened = new ConcurrentLinkedDeque<>();
    private final List<Consumer<Letters>> posting = new CopyOnWriteArrayList<>();
    private boolean triedBefore;

    /// @param inUse is told, in one line, that another program has the kiosk's files: there is nothing to wait for
    /// @param clock only for the informative time in signatures
    /// @param heard is told of each answer of the server, on the thread that received it
    Link(Consumer<String> inUse, Clock clock, Consumer<LastContact> heard) {
        this.inUse = inUse;
        this.clock = clock;
        this.heard = heard;
    }

    /// Opens everything, shows the release that is held and goes on with the server; what cannot be opened is tried
    /// again until it can. Runs on the executor, and is the top of its thread.
    void open(KioskSettings settings, SyncRoom.Screen screen, ScheduledExecutorService executor, Runnable changed) {
        try {
            SyncRoom connected = openAll(settings, screen, changed);
            over("D4");
            connected.loop().start(executor);
        } catch (StoreInUseException e) {
            close();
            inUse.accept(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            close();
            // What is on the screen stays: the release when it could be read, the emergency page when not.
            if (triedBefore) {
                LOG.warn("still not opened: {}", e.toString());
            } else {
                LOG.error("the stores or the way to the server cannot be opened; tried again each {}", NEXT_TRY, e);
            }
            triedBefore = true;
            found("D4", e.toString());
            openLater(settings, screen, executor, changed);
        }
    }

    private void openLater(
            KioskSettings settings, SyncRoom.Screen screen, ScheduledExecutorService executor, Runnable changed) {
        try {
            var _ = executor.schedule(
                    () -> open(settings, screen, executor, changed), NEXT_TRY.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException e) {
            LOG.debug("no further try: the program ends");
        }
    }

    /// The release comes first and goes on the screen at once: it needs neither key nor identity, and trouble with
    /// those must not hide it.
    private SyncRoom openAll(KioskSettings settings, SyncRoom.Screen screen, Runnable changed) {
        StoreFolder folder = StoreFolder.at(settings.dataDir());
        ReleaseStore releases = folder.openRelease();
        opened.push(releases::close);
        over("D2");
        over("D7");
        tell("release", "D3", "D2", releases.health());
        SyncRoom.showHeld(releases, screen);
        changed.run();
        IdentityStore identity = folder.openIdentity();
        opened.push(identity::close);
        tell("identity", "D5", "D7", identity.health());
        LetterStore letters = folder.openLetters();
        opened.push(letters::close);
        tell("letters", "D6", "D7", letters.health());
        ScheduledExecutorService courier = thread("letters");
        ScheduledExecutorService statuses = thread("statuses");
        ScheduledExecutorService box = thread("letterbox");
        SyncRoom connected = SyncRoom.open(
                server(settings),
                new SyncRoom.Stores(
                        identity, releases, letters, settings.letters().keep()),
                screen,
                new SecureRandom(),
                clock);
        opened.push(connected::close);
        connected.onContact(heard);
        connected.releases().load();
        connected.enrolment().onChange(now -> {
            tell(now);
            changed.run();
        });
        room.set(Optional.of(connected));
        Letters post = new Letters(connected.letters(), letters, box);
        this.letters.set(Optional.of(post));
        posting.forEach(it -> it.accept(post));
        tell(connected.enrolment().progress());
        changed.run();
        connected.startLetters(courier, statuses);
        return connected;
    }

    /// A thread for work in a store; ended before the store is closed. It is not interrupted: that would close the file
    /// in the middle of a write.
    private ScheduledExecutorService thread(String name) {
        ScheduledExecutorService executor = Threads.oneByOne(name);
        opened.push(() -> {
            executor.shutdown();
            try {
                if (!executor.awaitTermination(LAST_STEP.toMillis(), TimeUnit.MILLISECONDS)) {
                    LOG.warn("thread {} does not end", name);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        return executor;
    }

    private static SyncRoom.Server server(KioskSettings settings) {
        KioskSettings.Server server = settings.server();
        return new SyncRoom.Server(server.url(), server.pins(), server.rootKey(), server.plainHttpForDevelopment());
    }

    /// Where this kiosk stands; empty until it is enrolled.
    Optional<String> pointId() {
        return progress()
                .filter(nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed.class::isInstance)
                .map(p -> ((nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed) p).pointId());
    }

    /// What this kiosk is called at the server; empty until it is enrolled.
    Optional<String> kioskId() {
        return progress()
                .filter(nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed.class::isInstance)
                .map(p -> ((nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed) p).kioskId());
    }

    /// How keeping current goes; empty until the stores are open.
    Optional<SyncHealth> health() {
        return room.get().map(SyncRoom::health);
    }

    /// When the server was last heard since the start.
    Optional<LastContact> lastContact() {
        return room.get().flatMap(SyncRoom::lastContact);
    }

    /// What whoever seals letters needs, and the letters' file; empty until the stores are open.
    Optional<Letters> letters() {
        return letters.get();
    }

    /// How the letters fare; nothing is known of them until the stores are open.
    LetterReport letterReport() {
        return letters.get().map(it -> it.post().report()).orElse(LetterReport.NONE);
    }

    /// Is told each time the stores are opened, on the thread that opens them.
    void onLetters(Consumer<Letters> listener) {
        posting.add(listener);
    }

    /// The way letters go, and where they are kept.
    ///
    /// @param thread for work on letters that takes its time; ended before the store is closed
    record Letters(LetterPost post, LetterStore store, ScheduledExecutorService thread) {}

    /// The way to tell staff how this kiosk fares; empty until the stores are open.
    Optional<Reporting> reporting() {
        return room.get().map(SyncRoom::reporting);
    }

    /// Whether staff still have to confirm this kiosk for the first time.
    boolean neverEnrolled(CurrentGuide guide) {
        boolean confirmed = progress()
                .filter(nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed.class::isInstance)
                .isPresent();
        return room.get().isPresent() && !confirmed && guide.get().edition().builtIn();
    }

    /// What the enrolment page shows.
    EnrolmentProgress enrolment() {
        return progress().map(Link::shown).orElse(UNKNOWN);
    }

    /// Ends a round with the server that is under way.
    void hangUp() {
        room.get().ifPresent(SyncRoom::close);
    }

    /// Closes what was opened, last first; one that cannot be closed does not keep the others open.
    @Override
    public void close() {
        room.set(Optional.empty());
        letters.set(Optional.empty());
        for (Runnable close = opened.poll(); close != null; close = opened.poll()) {
            try {
                close.run();
            } catch (RuntimeException e) {
                LOG.warn("not closed", e);
            }
        }
    }

    private Optional<nl.buurtpunt.kiosk.sync.EnrolmentProgress> progress() {
        return room.get().map(r -> r.enrolment().progress());
    }

    private static EnrolmentProgress shown(nl.buurtpunt.kiosk.sync.EnrolmentProgress progress) {
        return switch (progress) {
            case nl.buurtpunt.kiosk.sync.EnrolmentProgress.Waiting(String code, String print, boolean asked) ->
                new EnrolmentProgress(
                        asked ? EnrolmentProgress.State.WAITING : EnrolmentProgress.State.NO_CONNECTION, code, print);
            case nl.buurtpunt.kiosk.sync.EnrolmentProgress.Revoked(String code, String print) ->
                new EnrolmentProgress(EnrolmentProgress.State.REVOKED, code, print);
            case nl.buurtpunt.kiosk.sync.EnrolmentProgress.Confirmed _ ->
                new EnrolmentProgress(EnrolmentProgress.State.CONFIRMED, "", "");
        };
    }

    /// What is found wrong with the stores, and nobody else tells of; from any thread.
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(LetterFacts.findings(letterReport()));
        synchronized (findings) {
            // What was found when a store was opened and is so still, is told once.
            all.removeIf(it -> findings.containsKey(it.code()));
            all.addAll(findings.values());
        }
        return all;
    }

    private void found(String code, String detail) {
        synchronized (findings) {
            findings.put(code, Finding.of(code, detail));
        }
    }

    private void over(String code) {
        synchronized (findings) {
            findings.remove(code);
        }
    }

    /// That a store was damaged stays to be told also when it is opened again.
    private void tell(String store, String damaged, String unwritable, StoreHealth health) {
        log(store, health);
        switch (health) {
            case StoreHealth.Sound _ -> {}
            case StoreHealth.WasDamaged(String reason, String _, boolean _) -> found(damaged, reason);
            case StoreHealth.CannotWrite(String reason) -> found(unwritable, store + ": " + reason);
        }
    }

    private static void log(String store, StoreHealth health) {
        switch (health) {
            case StoreHealth.Sound _ -> LOG.debug("{} is sound", store);
            case StoreHealth.WasDamaged(String reason, String setAside, boolean salvaged) ->
                LOG.error("{} was damaged ({}), set aside as {}, salvaged: {}", store, reason, setAside, salvaged);
            case StoreHealth.CannotWrite(String reason) -> LOG.error("{} cannot be written: {}", store, reason);
        }
    }

    private static void tell(nl.buurtpunt.kiosk.sync.EnrolmentProgress now) {
        EnrolmentProgress shown = shown(now);
        LOG.info("enrolment {} {} fingerprint {}", shown.state(), shown.code(), shown.fingerprint());
    }
}
