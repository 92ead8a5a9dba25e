package nl.buurtpunt.kiosk.sync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.EntryHash;
import nl.buurtpunt.kiosk.store.ReleaseStore;
import nl.buurtpunt.kiosk.store.StageResult;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.protocol.Limits;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.content.EntryCodec;
import nl.buurtpunt.protocol.content.EntryCodec.ReadEntry.Unreadable;
import nl.buurtpunt.protocol.content.EntryKind;
import nl.buurtpunt.protocol.release.EntryBatch;
import nl.buurtpunt.protocol.release.Manifest;
import nl.buurtpunt.protocol.release.ManifestEntry;

/// Brings in the entries of a release that the kiosk lacks, batch by batch; each batch is checked whole before
/// it is kept, so a download that was cut off goes on where it stopped.
final class EntryFetch {
    private final ServerLink link;
    private final ReleaseStore store;
    private final LinkJudge judge;
    private final SwitchStep.Listener steps;

    EntryFetch(ServerLink link, ReleaseStore store, LinkJudge judge, SwitchStep.Listener steps) {
        this.link = link;
        this.store = store;
        this.judge = judge;
        this.steps = steps;
    }

    /// Empty when every entry is held.
    Optional<SyncOutcome> fetch(Manifest manifest) {
        Map<String, ManifestEntry> byHash = new LinkedHashMap<>();
        manifest.entries().forEach(it -> byHash.putIfAbsent(it.sha256(), it));
        List<String> lacking = store
                .lacking(byHash.keySet().stream().map(EntryHash::new).toList())
                .stream()
                .map(EntryHash::hex)
                .toList();
        String release = manifest.order().toString();
        for (int from = 0; from < lacking.size(); from += Limits.ENTRIES_PER_BATCH) {
            List<String> batch = lacking.subList(from, Math.min(lacking.size(), from + Limits.ENTRIES_PER_BATCH));
            Optional<SyncOutcome> trouble = fetch(batch, byHash, release);
            if (trouble.isPresent()) {
                return trouble;
            }
            steps.reached(SwitchStep.BATCH_STAGED);
        }
        return Optional.empty();
    }

    private Optional<SyncOutcome> fetch(List<String> hashes, Map<String, ManifestEntry> byHash, String release) {
        return switch (link.entries(hashes)) {
            case Answer.None<EntryBatch>(LinkTrouble trouble) -> Optional.of(judge.judge(trouble, release));
            case Answer.Got<EntryBatch>(EntryBatch batch) -> keep(hashes, batch, byHash, release);
        };
    }

    private Optional<SyncOutcome> keep(
            List<String> hashes, EntryBatch batch, Map<String, ManifestEntry> byHash, String release) {
        Map<String, byte[]> received = new HashMap<>();
        batch.entries().forEach(it -> received.put(it.sha256(), it.bytes()));
        List<Bytes> good = new ArrayList<>();
        for (String hash : hashes) {
            ManifestEntry wanted = byHash.get(hash);
            byte[] bytes = received.get(hash);
            if (wanted == null || bytes == null) {
                return refuse(RefusalReason.ENTRY_LACKING, release, hash);
            }
            Optional<SyncOutcome> wrong = check(wanted, bytes, release);
            if (wrong.isPresent()) {
                return wrong;
            }
            good.add(Bytes.of(bytes));
        }
        return switch (store.stage(good)) {
            case StageResult.Staged staged -> Optional.empty();
            case StoreTrouble trouble -> Optional.of(judge.judge(trouble, release));
        };
    }

    private Optional<SyncOutcome> check(ManifestEntry wanted, byte[] bytes, String release) {
        String name = wanted.kind() + " " + wanted.id();
        if (bytes.length != wanted.length()) {
            return refuse(RefusalReason.ENTRY_LENGTH, release, name + ": " + bytes.length + ", not " + wanted.length());
        }
        if (!Sha256.hex(bytes).equals(wanted.sha256())) {
            return refuse(RefusalReason.ENTRY_HASH, release, name);
        }
        // Without its city nothing can be shown: better to find out before the switch than after it.
        boolean city = wanted.knownKind().equals(Optional.of(EntryKind.CITY));
        return city && EntryCodec.read(EntryKind.CITY, bytes) instanceof Unreadable unreadable
                ? refuse(RefusalReason.CONTENT, release, name + ": " + unreadable.reason())
                : Optional.empty();
    }

    private Optional<SyncOutcome> refuse(RefusalReason reason, String release, String detail) {
        return Optional.of(judge.refuse(reason, release, detail));
    }
}
