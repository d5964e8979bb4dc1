package eu.modelcatalogue.ledger;

import eu.modelcatalogue.catalogue.Label;
import eu.modelcatalogue.catalogue.ModelJudgements;
import eu.modelcatalogue.catalogue.Rung;
import eu.modelcatalogue.criteria.Judgement;
import eu.modelcatalogue.criteria.Verdict;
import eu.modelcatalogue.domain.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where models stand, as texts: each judgement once, since most models are judged like many others. */
final class JudgementsAsTexts {

    private JudgementsAsTexts() {}

    static void write(Map<String, ModelJudgements> standings, Texts.Writing out) throws IOException {
        Map<Judgement, Integer> numbers = new LinkedHashMap<>();
        new TreeMap<>(standings)
                .values()
                .forEach(standing -> standing.judgements()
                        .values()
                        .forEach(judgement -> numbers.putIfAbsent(judgement, numbers.size())));
        out.number(numbers.size());
        for (Judgement judgement : numbers.keySet()) {
            out.text(judgement.verdict().word());
            verdicts(judgement.groups(), out);
            verdicts(judgement.rules(), out);
        }
        out.number(standings.size());
        for (Map.Entry<String, ModelJudgements> one : new TreeMap<>(standings).entrySet()) {
            ModelJudgements standing = one.getValue();
            out.text(one.getKey());
            out.text(standing.restsOn());
            out.number(standing.judgements().size());
            for (Map.Entry<String, Judgement> by : standing.judgements().entrySet()) {
                out.text(by.getKey());
                out.number(Objects.requireNonNull(numbers.get(by.getValue())));
            }
            out.texts(standing.provisional());
            Label label = standing.label();
            out.text(label.value().word());
            out.text(label.next() == null ? null : label.next().word());
            out.text(label.verdict() == null ? null : label.verdict().word());
            out.texts(label.missing());
            out.number(label.provisional() ? 1 : 0);
        }
    }

    private static void verdicts(Map<String, Verdict> verdicts, Texts.Writing out) throws IOException {
        out.number(verdicts.size());
        for (Map.Entry<String, Verdict> one : verdicts.entrySet()) {
            out.text(one.getKey());
            out.text(one.getValue().word());
        }
    }

    static Map<String, ModelJudgements> read(Texts.Reading in) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        for (int left = in.number(); left > 0; left--) {
            judgements.add(new Judgement(Word.parse(Verdict.class, in.text()), verdicts(in), verdicts(in)));
        }
        Map<String, ModelJudgements> standings = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            String model = in.text();
            String restsOn = in.text();
            Map<String, Judgement> byProfile = new TreeMap<>();
            for (int profiles = in.number(); profiles > 0; profiles--) {
                byProfile.put(in.text(), judgements.get(in.number()));
            }
            standings.put(model, new ModelJudgements(restsOn, byProfile, in.texts(), label(in)));
        }
        return standings;
    }

    private static Map<String, Verdict> verdicts(Texts.Reading in) throws IOException {
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (int left = in.number(); left > 0; left--) {
            verdicts.put(in.text(), Word.parse(Verdict.class, in.text()));
        }
        return verdicts;
    }

    private static Label label(Texts.Reading in) throws IOException {
        return new Label(
                Word.parse(Rung.class, in.text()),
                word(Rung.class, in.optional()),
                word(Verdict.class, in.optional()),
                in.texts(),
                in.number() == 1);
    }

    private static <T extends Enum<T> & Word> @Nullable T word(Class<T> type, @Nullable String word) {
        return word == null ? null : Word.parse(type, word);
    }
}
