package nl.buurtpunt.kiosk.sync;

import java.util.List;
import java.util.UUID;
import nl.buurtpunt.protocol.Sha256;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.health.DiagnosticBundle;

/// Sends a report. Blocks; on a thread of its own, since the network's own may wait long for news.
public final class Reporting {
    private final ServerLink link;

    Reporting(ServerLink link) {
        this.link = link;
    }

    /// One attempt; the same report may be sent again.
    ///
    /// @param id of this report, chosen once
    public ReportOutcome send(UUID id, KioskReport report) {
        byte[] body = WireJson.write(bundle(report));
        return switch (link.diagnosticBundle(id.toString(), body)) {
            // Only id and hash of what is stored count (pitfall 3).
            case Answer.Got<DiagnosticBundle.Stored>(var stored) ->
                stored.equals(new DiagnosticBundle.Stored(id.toString(), Sha256.hex(body)))
                        ? new ReportOutcome.Delivered(id.toString())
                        : new ReportOutcome.Refused("the answer names something else");
            case Answer.None<DiagnosticBundle.Stored>(var trouble) -> outcome(trouble);
        };
    }

    private static ReportOutcome outcome(LinkTrouble trouble) {
        return switch (trouble) {
            case LinkTrouble.Unreachable _, LinkTrouble.Failing _, LinkTrouble.SlowDown _ ->
                new ReportOutcome.Unreachable();
            case LinkTrouble.Refused(var reason, var _) -> new ReportOutcome.Refused(reason.code());
            case LinkTrouble.NotEnrolled _ -> new ReportOutcome.Refused("not enrolled");
            case LinkTrouble.Revoked _ -> new ReportOutcome.Refused("revoked");
            case LinkTrouble.ChallengeRequired _,
                    LinkTrouble.NotModified _,
                    LinkTrouble.NothingPublished _,
                    LinkTrouble.LetterRefused _ -> new ReportOutcome.Refused("an answer to another question");
        };
    }

    private static DiagnosticBundle bundle(KioskReport report) {
        List<DiagnosticBundle.Fact> facts = report.facts().stream()
                .limit(DiagnosticBundle.MOST)
                .map(it -> new DiagnosticBundle.Fact(it.name(), cut(it.value())))
                .toList();
        List<DiagnosticBundle.Trouble> troubles = report.troubles().stream()
                .limit(DiagnosticBundle.MOST)
                .map(it -> new DiagnosticBundle.Trouble(cut(it.code()), cut(it.words()), it.count(), cut(it.last())))
                .toList();
        return new DiagnosticBundle(report.made(), facts, troubles);
    }

    private static String cut(String value) {
        return value.length() <= DiagnosticBundle.LONGEST ? value : value.substring(0, DiagnosticBundle.LONGEST);
    }
}
