package nl.buurtpunt.kiosk.sync;

import nl.buurtpunt.kiosk.store.StoreTrouble;

/// Says what a trouble of link or store means for a round, and has it written down.
record LinkJudge(SyncJournal journal) {
    SyncOutcome judge(LinkTrouble trouble, String release) {
        boolean connected = !(trouble instanceof LinkTrouble.Unreachable
                || trouble instanceof LinkTrouble.Failing
                || trouble instanceof LinkTrouble.Refused);
        journal.note(health -> health.connected(connected));
        return switch (trouble) {
            case LinkTrouble.NotModified n -> new SyncOutcome.UpToDate();
            case LinkTrouble.NothingPublished n -> new SyncOutcome.NothingPublished();
            case LinkTrouble.Unreachable(String reason) -> new SyncOutcome.Offline(reason);
            case LinkTrouble.Failing(int status) -> new SyncOutcome.Offline("status " + status);
            case LinkTrouble.LetterRefused(String why) -> refuse(RefusalReason.STATUS, release, why);
            case LinkTrouble.Refused(RefusalReason reason, String detail) -> refuse(reason, release, detail);
            case LinkTrouble.ChallengeRequired c ->
                refuse(RefusalReason.STATUS, release, "the server keeps asking for another signature");
            case LinkTrouble.NotEnrolled n -> new SyncOutcome.NotEnrolled();
            case LinkTrouble.Revoked r -> new SyncOutcome.Revoked();
            case LinkTrouble.SlowDown(var wait) -> new SyncOutcome.Later(wait);
        };
    }

    SyncOutcome judge(StoreTrouble trouble, String release) {
        return switch (trouble) {
            case StoreTrouble.DiskFull full -> refuse(RefusalReason.DISK_FULL, release, full.reason());
            case StoreTrouble.Unwritable(String reason) -> refuse(RefusalReason.STORE, release, reason);
            case StoreTrouble.Damaged(String reason) -> refuse(RefusalReason.STORE, release, reason);
        };
    }

    SyncOutcome refuse(RefusalReason reason, String release, String detail) {
        return new SyncOutcome.Refused(journal.refuse(reason, release, detail));
    }
}
