package nl.buurtpunt.kiosk.sync;

import java.util.Optional;
import nl.buurtpunt.kiosk.store.Bytes;
import nl.buurtpunt.kiosk.store.Identity.HeldKeyList;
import nl.buurtpunt.kiosk.store.IdentityChange;
import nl.buurtpunt.kiosk.store.IdentityStore;
import nl.buurtpunt.kiosk.store.StoreTrouble;
import nl.buurtpunt.protocol.MalformedWireException;
import nl.buurtpunt.protocol.WireJson;
import nl.buurtpunt.protocol.key.KeyList;
import nl.buurtpunt.protocol.key.KeyUse;
import nl.buurtpunt.protocol.key.SealingKey;
import nl.buurtpunt.protocol.key.VerifyingKey;
import nl.buurtpunt.protocol.release.KeysAnswer;
import nl.buurtpunt.protocol.release.SignedText;

/// The server's keys in use, on the word of the root key this kiosk was provisioned with. The list's number never
/// falls.
final class KeyBook {
    private static final String KEYS = "keys";

    private final VerifyingKey root;
    private final IdentityStore identity;
    private final ServerLink link;
    private final LinkJudge judge;
    private volatile Optional<KeyList> list;

    KeyBook(VerifyingKey root, IdentityStore identity, ServerLink link, LinkJudge judge) {
        this.root = root;
        this.identity = identity;
        this.link = link;
        this.judge = judge;
        this.list = identity.read().keyList().flatMap(this::held);
    }

    /// The key that signs releases and orders, when it is in use.
    Optional<VerifyingKey> releaseKey(String keyId) {
        return list.flatMap(it -> it.find(keyId, KeyUse.RELEASE));
    }

    /// The key that signs statuses, when it is in use.
    Optional<VerifyingKey> statusKey(String keyId) {
        return list.flatMap(it -> it.find(keyId, KeyUse.STATUS));
    }

    /// The number of the list in use; 0 when there is none.
    long listNumber() {
        return list.map(KeyList::number).orElse(0L);
    }

    /// The current key that letters are sealed to.
    Optional<SealingKey> sealingKey() {
        return list.flatMap(KeyList::sealingKey);
    }

    /// Asks the server for its list; empty when that went well, also when nothing is new.
    synchronized Optional<SyncOutcome> reload() {
        return switch (link.keys()) {
            case Answer.Got<KeysAnswer>(KeysAnswer answer) -> take(answer.signed());
            case Answer.None<KeysAnswer>(LinkTrouble trouble) -> Optional.of(judge.judge(trouble, KEYS));
        };
    }

    private Optional<SyncOutcome> take(SignedText signed) {
        if (!signed.verifiedBy(root)) {
            return refuse("not signed by the root key");
        }
        try {
            KeyList offered = KeyList.parse(signed.text());
            IdentityChange change =
                    identity.keepKeyList(new HeldKeyList(offered.number(), Bytes.of(WireJson.write(signed))));
            return switch (change) {
                case IdentityChange.Kept kept -> {
                    list = Optional.of(offered);
                    yield Optional.empty();
                }
                case IdentityChange.NotRising older -> refuse("number " + offered.number() + " is not above ours");
                case StoreTrouble trouble -> Optional.of(judge.judge(trouble, KEYS));
            };
        } catch (MalformedWireException e) {
            return refuse(String.valueOf(e.getMessage()));
        }
    }

    private Optional<SyncOutcome> refuse(String detail) {
        return Optional.of(judge.refuse(RefusalReason.KEY_LIST, KEYS, detail));
    }

    /// What was kept is checked again: the root key may have been replaced in the configuration since.
    private Optional<KeyList> held(HeldKeyList held) {
        try {
            SignedText signed = WireJson.read(SignedText.class, held.signed().toArray());
            return signed.verifiedBy(root) ? Optional.of(KeyList.parse(signed.text())) : Optional.empty();
        } catch (MalformedWireException e) {
            return Optional.empty();
        }
    }
}
