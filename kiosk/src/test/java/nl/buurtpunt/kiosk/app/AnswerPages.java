package nl.buurtpunt.kiosk.app;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import nl.buurtpunt.kiosk.answer.AnswerSlipScreen;
import nl.buurtpunt.kiosk.answer.CodeScreen;
import nl.buurtpunt.kiosk.answer.FoundLetter;
import nl.buurtpunt.kiosk.answer.LetterScreen;
import nl.buurtpunt.kiosk.answer.NotSolvedScreen;
import nl.buurtpunt.kiosk.answer.TypedCode;
import nl.buurtpunt.kiosk.guide.Guide;
import nl.buurtpunt.kiosk.guide.Language;
import nl.buurtpunt.kiosk.guide.Text;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Answer;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Course;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Outcome;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.Stage;
import nl.buurtpunt.kiosk.letterbox.EarlierLetter.StageKind;
import nl.buurtpunt.kiosk.letterbox.InMemoryLetterBox;
import nl.buurtpunt.kiosk.paper.PaperDesk;
import nl.buurtpunt.kiosk.paper.PaperScreen;
import nl.buurtpunt.kiosk.ui.Element;
import nl.buurtpunt.kiosk.ui.Screen;
import nl.buurtpunt.kiosk.ui.View;

/// The pages on which somebody asks for the answer to a letter, each in the states in which it looks different.
final class AnswerPages {
    static final LocalDate DAY = LocalDate.of(2026, 12, 1);

    private static final String DUTCH = "Dank u wel voor uw brief over de straatverlichting bij het plein.\n\n"
            + "Onze monteur heeft de drie lampen vervangen en de kabel nagekeken. Ook de lamp bij de speeltuin brandt weer."
            + " Blijft het donker? Dan horen wij dat graag van u.\n\n"
            + "Wij letten er de komende maanden extra op. Uw buren hebben wij hetzelfde geschreven.";
    private static final String ARABIC = "شكرًا لكم على رسالتكم حول إنارة الشارع قرب الساحة.\n"
            + "استبدل الفني المصابيح الثلاثة وفحص الكابل في 12-11-2026. ويعمل الآن مصباح الملعب أيضًا."
            + " اتصلوا على 045\u2013560 50 50 أو على (٠٤٥) ٥٦٠-٥٠ ٥٠.";

    private static final Set<String> FULLEST = Set.of(
            "answer-code",
            "answer-code-wrong",
            "answer-code-mended",
            "answer-none",
            "answer-forwarded",
            "answer-answered",
            "answer-not-solved");

    private final Guide guide;
    private final InMemoryLetterBox box = new InMemoryLetterBox();

    private AnswerPages(Guide guide) {
        this.guide = guide;
    }

    /// The fullest of each kind, for whom letters are larger.
    static Map<String, Screen> fullest(Guide guide) {
        Map<String, Screen> fullest = all(guide);
        fullest.keySet().retainAll(FULLEST);
        return fullest;
    }

    static Map<String, Screen> all(Guide guide) {
        AnswerPages pages = new AnswerPages(guide);
        String code = InMemoryLetterBox.code(7);
        Map<String, Screen> all = new LinkedHashMap<>();
        all.put("answer-code", pages.code(""));
        all.put("answer-code-wrong", pages.code(wrong(code)));
        all.put("answer-code-mended", pages.after(pages.code(wrong(code)), "mend"));
        all.put("answer-code-short", pages.enter(pages.code(code.substring(0, 12))));
        pages.box.hold(true);
        all.put("answer-wait", pages.letter(code, Optional.empty()));
        pages.box.hold(false);
        all.put("answer-none", pages.letter(code, Optional.empty()));
        pages.box.damage(code);
        all.put("answer-damaged", pages.letter(code, Optional.empty()));
        courses().forEach((name, course) -> all.put("answer-" + name, pages.letter(code, Optional.of(course))));
        for (PaperDesk.Outcome outcome : List.of(PaperDesk.Outcome.NOT_PRINTED, PaperDesk.Outcome.PRINTED)) {
            all.put("answer-slip-" + outcome, pages.slip(outcome));
        }
        all.put("answer-not-solved", new NotSolvedScreen(new NotSolvedScreen.Doors(() -> {}, () -> {})));
        return all;
    }

    /// The same code with two digits that changed places.
    static String wrong(String code) {
        int at = code.length() - 2;
        while (code.charAt(at) == code.charAt(at - 1)) {
            at--;
        }
        return code.substring(0, at - 1) + code.charAt(at) + code.charAt(at - 1) + code.substring(at + 1);
    }

    private static Map<String, Course> courses() {
        Stage received = stage(StageKind.RECEIVED, DAY);
        Stage seen = stage(StageKind.SEEN, DAY.plusDays(1));
        Stage progress = stage(StageKind.IN_PROGRESS, DAY.plusDays(2));
        Stage forwarded =
                new Stage(StageKind.FORWARDED, Optional.of(DAY.plusDays(3)), Optional.of("Wijkteam Voorbeeld"));
        Map<String, Course> courses = new LinkedHashMap<>();
        Stage kept = new Stage(StageKind.KEPT_HERE, Optional.empty(), Optional.empty());
        courses.put("kept", new Course(Optional.empty(), Optional.empty(), List.of(kept), List.of(), false));
        courses.put("overdue", course(DAY.plusDays(5), List.of(received, seen, progress), List.of()));
        courses.put("forwarded", course(DAY.plusDays(60), List.of(received, seen, progress, forwarded), List.of()));
        courses.put("answered", answered());
        courses.put(
                "reopened",
                course(
                        DAY.plusDays(60),
                        List.of(
                                received,
                                stage(StageKind.ANSWERED, DAY.plusDays(5)),
                                stage(StageKind.REOPENED, DAY.plusDays(9))),
                        List.of(answer(5, Outcome.EXPLAINED, Text.source(DUTCH)))));
        return courses;
    }

    /// All there can be: two answers, one of them in two languages.
    static Course answered() {
        return course(
                DAY.plusDays(60),
                List.of(
                        stage(StageKind.RECEIVED, DAY),
                        stage(StageKind.SEEN, DAY.plusDays(1)),
                        stage(StageKind.ANSWERED, DAY.plusDays(5)),
                        stage(StageKind.REOPENED, DAY.plusDays(9)),
                        stage(StageKind.ANSWERED, DAY.plusDays(12))),
                List.of(
                        answer(5, Outcome.EXPLAINED, Text.source("Dat kan pas in het voorjaar.")),
                        answer(12, Outcome.DONE, new Text(Map.of("nl", DUTCH, "ar", ARABIC)))));
    }

    private static Course course(LocalDate due, List<Stage> stages, List<Answer> answers) {
        return new Course(Optional.of(DAY), Optional.of(due), stages, answers, true);
    }

    private static Stage stage(StageKind kind, LocalDate day) {
        return new Stage(kind, Optional.of(day), Optional.empty());
    }

    private static Answer answer(int days, Outcome outcome, Text words) {
        return new Answer(DAY.plusDays(days), Optional.of(outcome), words, Optional.of("Beheer en Onderhoud"));
    }

    /// An earlier letter as its code finds it.
    static EarlierLetter letter() {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) 7);
        return new EarlierLetter(answered(), key);
    }

    private Screen slip(PaperDesk.Outcome outcome) {
        return new AnswerSlipScreen(
                new EarlierLetter(answered(), new byte[0]),
                () -> guide,
                () -> Language.SOURCE,
                (_, _, tell) -> {
                    tell.accept(outcome);
                    return () -> {};
                },
                TestKiosk.MORNING,
                new PaperScreen.Doors(() -> {}, _ -> {}));
    }

    private Screen code(String digits) {
        CodeScreen screen = new CodeScreen(new TypedCode(), box, new CodeScreen.Doors(() -> {}, () -> {}));
        digits.chars().forEach(digit -> pad(screen).digit().accept(digit - '0'));
        return screen;
    }

    private Screen enter(Screen screen) {
        pad(screen).done().act().run();
        return screen;
    }

    private Screen after(Screen screen, String action) {
        one(screen, Element.Action.class, a -> a.id().equals(action)).act().run();
        return screen;
    }

    private Element.CodePad pad(Screen screen) {
        return one(screen, Element.CodePad.class, _ -> true);
    }

    private <E extends Element> E one(Screen screen, Class<E> kind, Predicate<E> wanted) {
        return screen.elements(new View(guide, Language.SOURCE)).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private Screen letter(String code, Optional<Course> course) {
        course.ifPresent(how -> box.answer(code, how));
        Consumer<Object> nowhere = _ -> {};
        TypedCode typed = new TypedCode();
        CodeScreen screen = new CodeScreen(typed, box, new CodeScreen.Doors(() -> {}, () -> {}));
        code.chars().forEach(digit -> pad(screen).digit().accept(digit - '0'));
        FoundLetter found = FoundLetter.of(box, typed, () -> {});
        return new LetterScreen(
                found,
                TestKiosk.MORNING,
                new LetterScreen.Doors(() -> {}, nowhere::accept, nowhere::accept, nowhere::accept));
    }
}
