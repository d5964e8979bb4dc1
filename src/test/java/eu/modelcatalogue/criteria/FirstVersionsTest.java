package eu.modelcatalogue.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import eu.modelcatalogue.TheSeeds;
import eu.modelcatalogue.catalogue.Edition;
import eu.modelcatalogue.domain.AiModel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The first versions of all profiles give the same verdicts as on the day of their release, rule by rule, for every model of the catalogue.
 * {@code golden/first-versions.txt} was written by the engine of that day. A line contains a model, a fingerprint of the facts that the rules used, and
 * for each profile the verdicts of its rules in order ({@code m}et, {@code n}ot met, {@code u}nknown). If the facts are the same, the verdicts must be
 * too. If a fact was corrected later, the line proves nothing and is written again by {@code -Ddocs.write=true}; that must remain the exception.
 */
class FirstVersionsTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/first-versions.txt");

    /** If fewer than this of the 1,818 models can still be compared, the file has to be written again from a state that was compared. */
    private static final int FEWEST_COMPARED = 900;

    private static final Edition EDITION = TheSeeds.edition();

    @Test
    void the_same_facts_give_the_same_verdicts_as_on_the_day_of_release() throws IOException {
        Map<String, String> now = new TreeMap<>();
        EDITION.models().forEach(model -> now.put(model.id() + " " + fingerprint(model), verdicts(model)));
        Map<String, String> then = Files.readAllLines(GOLDEN).stream()
                .skip(1)
                .map(line -> line.split(" ", 3))
                .collect(Collectors.toMap(parts -> parts[0] + " " + parts[1], parts -> parts[2]));
        Map<String, String> comparable = new TreeMap<>(now);
        comparable.keySet().retainAll(then.keySet());
        then.keySet().retainAll(comparable.keySet());
        assertThat(comparable).isEqualTo(then);
        assertThat(comparable).hasSizeGreaterThan(FEWEST_COMPARED);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(GOLDEN, golden(now));
        }
    }

    private static List<Profile> profiles() {
        return EDITION.profiles().values().stream()
                .filter(profile -> profile.releasedOn().toString().equals("2026-11-25"))
                .toList();
    }

    private static String golden(Map<String, String> now) {
        String head = profiles().stream().map(Profile::key).collect(Collectors.joining(" "));
        return now.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n", "model facts " + head + "\n", "\n"));
    }

    private static String verdicts(AiModel model) {
        Case judged = EDITION.judged(model);
        return profiles().stream()
                .map(profile -> profile.judge(judged).rules().values().stream()
                        .map(verdict -> verdict.word().substring(0, 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining(" "));
    }

    private static String fingerprint(AiModel model) {
        List<String> facts = new ArrayList<>();
        for (Profile profile : profiles()) {
            Case judged = EDITION.judged(model).under(profile);
            profile.rules().stream()
                    .flatMap(rule -> rule.condition().facts(judged))
                    .map(used -> used.attribute() + " " + used.subject().id() + " "
                            + used.fact().value())
                    .forEach(facts::add);
        }
        String all = facts.stream().distinct().sorted().collect(Collectors.joining("\n"));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)))
                    .substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
