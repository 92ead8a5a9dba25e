package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.buurtpunt.protocol.letter.HeldStatuses;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.protocol.letter.StatusBatch;
import nl.buurtpunt.server.letter.WrittenLetters.Written;

/// The log of statuses of that room, as kiosks fetch it and give it back.
abstract class AtTheStatusLog extends AtTheOffice {
    final Written published(String text) {
        Written written = taken(text);
        assertThat(table.publish(written)).isEqualTo(Publishing.PUBLISHED);
        return written;
    }

    final StatusBatch all() {
        return table.office.statuses().after(0, null);
    }

    final SealedStatus status(Written written) {
        return table.office.statuses().find(written.lookUpKey()).orElseThrow();
    }

    final HeldTaken held(SealedStatus... statuses) {
        return table.office.statuses().takeBack(new HeldStatuses(List.of(statuses)));
    }
}
