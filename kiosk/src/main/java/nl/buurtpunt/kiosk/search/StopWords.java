package nl.buurtpunt.kiosk.search;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Words that stand in every sentence and say nothing about the need: articles, pronouns, auxiliaries. Negations are no
/// such words: "niet" is what makes "niet betalen" a need.
final class StopWords {
    private static final Map<String, Set<String>> BY_LANGUAGE = Map.of(
            "nl",
            folded(
                    "de het een en of ik je jij u we wij ze zij hij me mij mijn jouw uw zijn haar hun ons onze van voor met bij"
                            + " op in aan te tot om er dit dat die deze is ben bent was zijn heb heeft hebben had kan kun kunt kunnen"
                            + " wil word wordt worden moet moeten ook maar als dan naar uit over door hoe wat waar wie graag even nog"
                            + " mag zou hulp"),
            "en",
            folded(
                    "the a an and or i you he she it we they me my your his her our their of for with at on in to from by is"
                            + " am are was be been have has had can could do does did will would must this that these those there"
                            + " so but if how what where who need want im ive help some any"),
            "de",
            folded(
                    "der die das ein eine einen einem einer und oder ich du er sie es wir ihr mich mir mein meine meinen meinem"
                            + " dein sein seine unser von für mit bei auf in im an zu zum zur um ist bin bist war sind habe hat haben"
                            + " kann können will werde wird werden muss auch aber als dann nach aus über wie was wo wer hilfe"),
            "tr",
            folded(
                    "bir ve veya ben sen o biz siz onlar benim senin onun bizim bu şu için ile de da mi mı mu mü ki ne nasıl"
                            + " nerede kim var çok daha ama gibi istiyorum yardım"),
            "pl",
            folded(
                    "i lub ja ty on ona my wy oni mnie mój moja moje mojego twój jego jej nasz w z na do od za po dla o u się"
                            + " jest są był mam ma mamy masz może mogę chcę to ten ta te jak co gdzie kto ale że pomoc"),
            "ar",
            folded(
                    "في من على إلى الى عن مع هذا هذه ذلك التي الذي أنا انا أنت هو هي نحن هم كان يكون أن ان إن قد ما هل كيف"
                            + " أين ماذا من لي عندي او أو و ثم لكن أريد اريد بدي مساعدة"));

    private static final Set<String> ALL = all();

    private StopWords() {}

    /// Whether a folded word says nothing in this language.
    static boolean has(String language, String word) {
        return BY_LANGUAGE.getOrDefault(language, Set.of()).contains(word);
    }

    /// Whether it says nothing in any language.
    static boolean has(String word) {
        return ALL.contains(word);
    }

    private static Set<String> all() {
        Set<String> all = new HashSet<>();
        BY_LANGUAGE.values().forEach(all::addAll);
        return Set.copyOf(all);
    }

    private static Set<String> folded(String words) {
        return Set.copyOf(new HashSet<>(Spelling.words(words)));
    }
}
