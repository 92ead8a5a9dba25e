package nl.buurtpunt.server.operator;

import nl.buurtpunt.server.casework.CaseResult;
import nl.buurtpunt.server.casework.Casework;
import nl.buurtpunt.server.letter.LetterRef;
import picocli.CommandLine.Command;

/// The steps that need nothing but the letter: `letters seen|work|close|reopen ID`.
abstract class LettersStepCommand extends LetterCommand {
    private final Step step;

    private LettersStepCommand(Dispatcher dispatcher, Step step) {
        super(dispatcher);
        this.step = step;
    }

    static LettersStepCommand seen(Dispatcher dispatcher) {
        return new Seen(dispatcher);
    }

    static LettersStepCommand begin(Dispatcher dispatcher) {
        return new Begin(dispatcher);
    }

    static LettersStepCommand close(Dispatcher dispatcher) {
        return new Close(dispatcher);
    }

    static LettersStepCommand reopen(Dispatcher dispatcher) {
        return new Reopen(dispatcher);
    }

    @Override
    final int work(Meant meant, OperatorRequest request, Answer answer) {
        return meant.tell(step.take(meant.casework(), meant.ref(), operator()), answer);
    }

    private interface Step {
        CaseResult take(Casework casework, LetterRef ref, String by);
    }

    @Command(name = "seen", description = "The letter, or what the resident wrote after it, has been read.")
    private static final class Seen extends LettersStepCommand {
        Seen(Dispatcher dispatcher) {
            super(dispatcher, Casework::seen);
        }
    }

    @Command(name = "work", description = "Somebody works on it.")
    private static final class Begin extends LettersStepCommand {
        Begin(Dispatcher dispatcher) {
            super(dispatcher, Casework::begin);
        }
    }

    @Command(name = "close", description = "Close it. Only a letter that was answered can be closed.")
    private static final class Close extends LettersStepCommand {
        Close(Dispatcher dispatcher) {
            super(dispatcher, Casework::close);
        }
    }

    @Command(name = "reopen", description = "Open an answered or closed letter again, with a new day it is due.")
    private static final class Reopen extends LettersStepCommand {
        Reopen(Dispatcher dispatcher) {
            super(dispatcher, Casework::reopen);
        }
    }
}
