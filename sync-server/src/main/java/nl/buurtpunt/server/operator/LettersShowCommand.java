package nl.buurtpunt.server.operator;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.buurtpunt.protocol.letter.About;
import nl.buurtpunt.protocol.letter.LetterContact;
import nl.buurtpunt.protocol.letter.LetterText;
import nl.buurtpunt.server.casework.CaseAct;
import nl.buurtpunt.server.casework.CaseEvent;
import nl.buurtpunt.server.casework.CaseRow;
import nl.buurtpunt.server.casework.Casework.OpenCase;
import nl.buurtpunt.server.casework.GivenAnswer;
import nl.buurtpunt.server.letter.LetterRef;
import nl.buurtpunt.server.letter.Letters;
import nl.buurtpunt.server.letter.Opened;
import nl.buurtpunt.server.letter.OpenedContact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `letters show ID`: the only command that puts words of a letter on a terminal.
@Command(name = "show", description = "Show a letter, what was written after it, and everything that was done.")
final class LettersShowCommand extends LetterCommand {
    @Option(names = "--contact", description = "Show how the resident may be reached as well; the audit log says so.")
    private boolean contact;

    LettersShowCommand(Dispatcher dispatcher) {
        super(dispatcher);
    }

    @Override
    int work(Meant meant, OperatorRequest request, Answer answer) {
        OpenCase open = meant.casework().open(meant.ref()).orElse(null);
        if (open == null) {
            return LetterWords.refuse(answer, "letter " + meant.ids().shown(meant.ref()) + " is no longer here");
        }
        CaseRow row = open.row();
        // first, because the first line stands in the audit log
        answer.say("letter " + meant.ref() + " is " + row.state().word());
        answer.say("received " + row.received()
                + row.nextDay().map(it -> ", due " + it).orElse(""));
        if (meant.casework().isBehind(row)) {
            answer.say(LetterWords.BEHIND);
        }
        if (meant.casework().hasNoReader(row)) {
            answer.say(LetterWords.NO_READER);
        }
        LetterRef lead = row.standing().lead();
        if (lead != null) {
            answer.say("goes the way of letter " + meant.ids().shown(lead));
        }
        meant.casework()
                .ledBy(meant.ref())
                .forEach(it -> answer.say("letter " + meant.ids().shown(it.ref()) + " goes the same way"));
        Letters letters = meant.desk().letters().letters();
        words(open.letter(), letters, meant.ref(), answer);
        if (!open.locked().isEmpty()) {
            answer.say("its history cannot be opened: " + open.locked());
        }
        for (CaseEvent event : open.history()) {
            event(event, letters, answer);
        }
        return ExitCode.OK;
    }

    private void words(Opened letter, Letters letters, LetterRef ref, Answer answer) {
        switch (letter) {
            case Opened.Legible(var _, LetterText text, boolean hasContact) -> {
                answer.say(text.kind().name().toLowerCase(Locale.ROOT).replace('_', '-') + " about "
                        + about(text.about()) + ", in " + text.language()
                        + (text.written() == null ? "" : ", written " + text.written()));
                lines(text.text(), answer);
                if (hasContact) {
                    contact(letters.contact(ref), answer);
                }
            }
            case Opened.Unreadable(var _, String why) -> answer.say("it cannot be read: " + why);
            case Opened.Purged _, Opened.Unknown _ -> answer.say("its text is no longer here");
        }
    }

    private void contact(OpenedContact opened, Answer answer) {
        if (!contact) {
            answer.say("the resident says how to be reached: --contact shows it");
            return;
        }
        switch (opened) {
            case OpenedContact.Legible(LetterContact of) -> {
                say("name", of.name(), answer);
                say("phone", of.phone(), answer);
                say("email", of.email(), answer);
            }
            case OpenedContact.Unreadable(String why) -> answer.say("the contact data cannot be read: " + why);
            case OpenedContact.None _ -> answer.say("there is no contact data");
        }
    }

    private static void say(String what, @Nullable String value, Answer answer) {
        if (value != null) {
            answer.say(what + ": " + plain(value));
        }
    }

    private void event(CaseEvent event, Letters letters, Answer answer) {
        String head = event.at().truncatedTo(ChronoUnit.MINUTES) + "  " + event.by() + "  ";
        switch (event.act()) {
            case CaseAct.Received(var due) -> answer.say(head + "received, due " + due);
            case CaseAct.Seen _ -> answer.say(head + "seen");
            case CaseAct.Begun _ -> answer.say(head + "work began");
            case CaseAct.Forwarded(String to) -> answer.say(head + "forwarded to " + plain(to));
            case CaseAct.Answered(GivenAnswer given) -> {
                answer.say(head + (given.outcome() == null ? "written in between" : "answered: " + given.outcome()));
                given.texts().forEach((language, text) -> {
                    answer.say("  [" + language + "]");
                    lines(text, answer);
                });
            }
            case CaseAct.Closed _ -> answer.say(head + "closed");
            case CaseAct.Reopened(var due) -> answer.say(head + "opened again, due " + due);
            case CaseAct.Noted(String text) -> {
                answer.say(head + "note");
                lines(text, answer);
            }
            case CaseAct.FollowedUp(LetterRef letter, boolean notSolved, var _) -> {
                answer.say(head + "the resident wrote again" + (notSolved ? ": not solved" : ""));
                words(letters.open(letter), letters, letter, answer);
            }
            case CaseAct.Merged(LetterRef lead) -> answer.say(head + "goes the way of letter " + lead);
            case CaseAct.Reminded _ -> answer.say(head + "nearly due");
            case CaseAct.Escalated(int level) -> answer.say(head + "late, level " + level);
            case CaseAct.Collectable _ -> answer.say(head + "the answer can be collected");
            case CaseAct.ContactForgotten _ -> answer.say(head + "contact data deleted");
        }
    }

    private static String about(About about) {
        String title = about.title() == null ? about.id() : about.title();
        String subject = about.subject().name().toLowerCase(Locale.ROOT);
        return title == null ? subject : subject + " \"" + plain(title) + "\"";
    }

    /// Indented, so that no line of a resident can pass for one of ours.
    private static void lines(String text, Answer answer) {
        text.lines().forEach(it -> answer.say("    " + plain(it)));
    }

    /// A letter must not be able to steer a terminal, nor to turn the words after it around.
    private static String plain(String text) {
        return text.replaceAll("[\\p{Cc}\\x{202A}-\\x{202E}\\x{2066}-\\x{2069}]", "?");
    }
}
