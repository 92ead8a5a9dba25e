package nl.buurtpunt.kiosk.sync;

import java.util.Optional;
import nl.buurtpunt.kiosk.guide.CurrentGuide;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.CurrentRelease.Held;
import nl.buurtpunt.kiosk.store.CurrentRelease.None;
import nl.buurtpunt.kiosk.store.Identity.OrderFloor;
import nl.buurtpunt.kiosk.store.IdentityChange;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.PruneResult;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.kiosk.store.SwitchResult;
import nl.buurtpunt.kiosk.sync.ReleaseCheck.Verdict;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.release.CurrentRelease;
import nl.buurtpunt.protocol.release.SignedText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the guide current: asks, checks, fetches what is lacking, stores, switches, shows. The floor is raised
/// before the switch: a power cut between the two leaves the old release whole and the new one still
/// acceptable.
///
/// Calls block; the screen's thread never makes them.
public final class ReleaseSync {
    private static final Logger LOG = LoggerFactory.getLogger(ReleaseSync.class);

    private final ServerLink link;
    private final IdentityStore identity;
    private final ReleaseStore store;
    private final LinkJudge judge;
    private final ReleaseCheck check;
    private final Show show;
    private final SwitchStep.Listener steps;
    private Optional<HeldRelease> held = Optional.empty();

    ReleaseSync(
            ServerLink link,
            KeyBook keys,
            IdentityStore identity,
            ReleaseStore store,
            LinkJudge judge,
            Show show,
            SwitchStep.Listener steps) {
        this.link = link;
        this.identity = identity;
        this.store = store;
        this.judge = judge;
        this.check = new ReleaseCheck(keys, identity, judge);
        this.show = show;
        this.steps = steps;
    }

    /// Puts on the screen what the store holds; when that is nothing or damaged, the guide on screen stays (at the
    /// start:
    /// the one built in) and the next round brings the release anew.
    public synchronized void load() {
        load(Optional.empty());
    }

    /// @param expected what the store was just given; read back the same, its manifest is not read anew
    private void load(Optional<HeldRelease> expected) {
        switch (store.current(show.reader().known())) {
            case None none -> held = Optional.empty();
            case StoreTrouble.Damaged(String reason) -> lost(reason);
            case Held(var stored, var entries) -> {
                try {
                    HeldRelease release = expected.isPresent() && expected.get().isStoredAs(stored)
                            ? expected.get()
                            : HeldRelease.of(stored);
                    held = Optional.of(release);
                    show(release, show.reader().read(release.manifest(), entries));
                } catch (MalformedWireException e) {
                    lost(String.valueOf(e.getMessage()));
                }
            }
        }
    }

    /// One round: brings in whatever is newer.
    ///
    /// @param waitSeconds how long the server may wait for news
    public synchronized SyncOutcome run(int waitSeconds) {
        return run(held, waitSeconds);
    }

    private SyncOutcome run(Optional<HeldRelease> base, int waitSeconds) {
        var question = new ReleaseQuestion(
                base.map(HeldRelease::sha256),
                identity.read().floor().map(it -> it.evidence().asUtf8()),
                waitSeconds);
        Answer<CurrentRelease> answer = link.currentRelease(question);
        if (answer instanceof Answer.None<CurrentRelease>(LinkTrouble trouble)) {
            return judge.judge(trouble, Refusal.UNKNOWN_RELEASE);
        }
        CurrentRelease offered = ((Answer.Got<CurrentRelease>) answer).value();
        judge.journal().note(health -> health.connected(true));
        return switch (check.check(offered, base)) {
            case Verdict.Bad(SyncOutcome outcome) -> outcome;
            case Verdict.Misfit(String detail) ->
                base.isPresent()
                        ? run(Optional.empty(), 0)
                        : judge.refuse(RefusalReason.MANIFEST, Refusal.UNKNOWN_RELEASE, detail);
            case Verdict.Good(HeldRelease release, SignedText order) -> take(release, order);
        };
    }

    private SyncOutcome take(HeldRelease release, SignedText order) {
        long cities = release.manifest().entries().stream()
                .filter(it -> it.knownKind().equals(Optional.of(EntryKind.CITY)))
                .count();
        if (cities != 1) {
            return judge.refuse(RefusalReason.CONTENT, release.order(), cities + " cities in it");
        }
        steps.reached(SwitchStep.MANIFEST_CHECKED);
        Optional<SyncOutcome> trouble = new EntryFetch(link, store, judge, steps).fetch(release.manifest());
        if (trouble.isPresent()) {
            return trouble.get();
        }
        steps.reached(SwitchStep.ALL_STAGED);
        var floor = new OrderFloor(HeldRelease.stored(release.manifest().order()), Bytes.utf8(order.headerValue()));
        return switch (identity.raiseFloor(floor)) {
            case IdentityChange.Kept kept -> switchTo(release);
            case IdentityChange.NotRising older ->
                judge.refuse(RefusalReason.ORDER, release.order(), "below the floor");
            case StoreTrouble storeTrouble -> judge.judge(storeTrouble, release.order());
        };
    }

    private SyncOutcome switchTo(HeldRelease release) {
        steps.reached(SwitchStep.FLOOR_RAISED);
        return switch (store.switchTo(release.toStore())) {
            case SwitchResult.Switched switched -> {
                steps.reached(SwitchStep.SWITCHED);
                yield shown(release);
            }
            case SwitchResult.Lacking(var entries) ->
                judge.refuse(RefusalReason.STORE, release.order(), entries.size() + " entries are not in the store");
            case SwitchResult.NotRising(var current) ->
                judge.refuse(RefusalReason.ORDER, release.order(), "the store holds " + HeldRelease.order(current));
            case StoreTrouble trouble -> {
                if (trouble instanceof StoreTrouble.Damaged(String reason)) {
                    lost(reason);
                }
                yield judge.judge(trouble, release.order());
            }
        };
    }

    private SyncOutcome shown(HeldRelease release) {
        load(Optional.of(release));
        steps.reached(SwitchStep.ON_SCREEN);
        switch (store.prune()) {
            case PruneResult.Pruned pruned -> {}
            case StoreTrouble.Damaged(String reason) -> lost(reason);
            case StoreTrouble trouble -> LOG.info("entries no longer needed stay for now: {}", trouble.reason());
        }
        steps.reached(SwitchStep.PRUNED);
        return new SyncOutcome.Switched(release.order());
    }

    private void show(HeldRelease release, GuideReading reading) {
        judge.journal().note(health -> health.holding(release.order()));
        switch (reading) {
            case GuideReading.Shown(var guide, var skipped) -> {
                show.screen().replace(guide);
                LOG.info(
                        "release {} is on screen, {} entries passed over {}",
                        release.order(),
                        skipped.size(),
                        skipped.stream().limit(5).toList());
            }
            case GuideReading.Unshowable(String reason) ->
                judge.journal().refuse(RefusalReason.CONTENT, release.order(), reason);
        }
    }

    private void lost(String reason) {
        held = Optional.empty();
        judge.journal().storeDamaged(reason);
    }

    /// How a stored release gets on the screen.
    record Show(GuideReader reader, CurrentGuide screen) {}
}
