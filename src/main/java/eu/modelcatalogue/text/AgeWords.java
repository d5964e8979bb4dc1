package eu.modelcatalogue.text;

import eu.modelcatalogue.catalogue.quality.Freshness;
import java.util.ArrayList;
import java.util.List;

/** How up to date an edition is, in whole sentences. What is more than {@value Freshness#OLD} days old gets a sentence that says what follows from it. */
public final class AgeWords {

    private AgeWords() {}

    /** Two to four sentences in a language. */
    public static List<String> sentences(Freshness freshness, Language language) {
        Words words = Words.in(language);
        NumberFormats formats = new NumberFormats(language);
        List<String> sentences = new ArrayList<>();
        Freshness.Release newest = freshness.newest();
        String on = formats.day(freshness.on());
        if (newest == null) {
            sentences.add(words.say("age.noRelease", on));
        } else {
            sentences.add(words.say(
                    "age.release." + language.plural(newest.days()),
                    formats.number(newest.days()),
                    newest.model().name(),
                    on));
            if (newest.isOld()) {
                sentences.add(words.say("age.releaseOld", formats.number(Freshness.OLD)));
            }
        }
        List<Freshness.Snapshot> snapshots = freshness.snapshots();
        if (!snapshots.isEmpty()) {
            sentences.add(words.say(
                    "age.snapshots." + language.plural(snapshots.size()),
                    formats.number(snapshots.size()),
                    formats.number(snapshots.get(snapshots.size() - 1).days()),
                    formats.number(snapshots.get(0).days())));
        }
        int old = freshness.oldSnapshots();
        if (old > 0) {
            sentences.add(words.say(
                    "age.snapshotsOld." + language.plural(old), formats.number(old), formats.number(Freshness.OLD)));
        }
        return List.copyOf(sentences);
    }
}
