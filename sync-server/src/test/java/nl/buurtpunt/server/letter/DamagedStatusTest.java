package nl.buurtpunt.server.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.letter.HeldTaken;
import nl.buurtpunt.protocol.letter.SealedStatus;
import nl.buurtpunt.server.key.KeyFolder;
import nl.buurtpunt.server.letter.WrittenLetters.Written;
import org.junit.jupiter.api.Test;

/// A status in the database that is none any more: it concerns one letter, and keeps back no other.
class DamagedStatusTest extends AtTheStatusLog {
    /// The answer must reach who wrote the letter.
    @Test
    void isPublishedOver() {
        Written written = published("een");
        table.database.durably(handle -> handle.execute("update letter_status set status = cast('x' as varbinary)"));

        assertThat(table.publish(written)).isEqualTo(Publishing.PUBLISHED);
        assertThat(status(written).number()).isEqualTo(2);
    }

    /// One letter's trouble keeps back no other.
    @Test
    void goesOnPastAStatusThatCannotBeRead() throws Exception {
        Written bad = published("een");
        Written good = published("twee");
        table.database.durably(handle -> handle.execute(
                "update letter_status set status = cast('x' as varbinary) where look_up_hash = ?",
                bad.letter().lookUpHash()));
        String old = table.keys.statusKey().keyId();
        table.keys.renew(KeyUse.STATUS);

        assertThat(all().statuses()).containsExactly(status(good));
        assertThat(status(good).verifiedBy(table.keys.statusKey())).isTrue();
        assertThat(new KeyFolder(folder).stillNeeded(Set.of(old))).containsExactly(old);
    }

    /// A kiosk offers the same batch until it is taken, and fetches nothing before.
    @Test
    void takesBackAWholeCopyOfAStatusThatCannotBeRead() throws Exception {
        Written one = published("een");
        Written two = published("twee");
        table.publish(two);
        SealedStatus first = status(one);
        SealedStatus second = status(two);
        table.publish(two);
        table.database.durably(handle -> handle.execute("update letter_status set status = cast('x' as varbinary)"));

        assertThat(held(first, second)).isEqualTo(new HeldTaken(1));

        assertThat(all().statuses()).as("of the other one it is no copy").containsExactly(first);
        assertThat(held(first, second)).isEqualTo(new HeldTaken(0));
    }

    @Test
    void takesBackTheOthersWhenOneCannotBeAndNoneIsLostWhenNoneCan() throws Exception {
        Written bad = published("een");
        Written good = published("twee");
        SealedStatus first = status(bad);
        SealedStatus second = status(good);
        table.restartOverNothing();
        table.database.durably(handle -> handle.execute("alter table letter_status add constraint stuck"
                + " check (look_up_hash <> '" + first.lookUpHash() + "')"));

        assertThat(held(first, second)).isEqualTo(new HeldTaken(1));
        assertThat(all().statuses()).containsExactly(second);
        assertThat(held(first, second)).isEqualTo(new HeldTaken(0));
        assertThatThrownBy(() -> held(first)).isInstanceOf(RuntimeException.class);
    }
}
