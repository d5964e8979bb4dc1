package eu.modelcatalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.EndElementTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.doctree.ThrowsTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import eu.modelcatalogue.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.markup.AnnotatedTextBuilder;
import org.languagetool.rules.Rule;
import org.languagetool.rules.RuleMatch;
import org.languagetool.rules.spelling.SpellingCheckRule;

/**
 * LanguageTool reads the words of the pages, the documentation and the comments for spelling and grammar. Our terms are in {@code
 * proofreading/terms.txt}; names of models, organisations and licences are those of the seeds. It reads no code: what is marked as code,
 * addresses, places to fill and identifiers count as one word. Takes a minute or two, so it has a stage of its own:
 * {@code mvn surefire:test@language-tests}.
 */
@Tag("language")
class ProofreadingTest {

    private static final Path TERMS = Path.of("src/test/resources/proofreading/terms.txt");

    /** Rules that are switched off, each with the reason. A number names one pattern of a rule, whose other patterns stay. */
    private static final Map<String, Map<String, String>> SWITCHED_OFF = Map.of(
            "en",
            Map.ofEntries(
                    Map.entry("A_CD_NNS[1]", "takes a status, as in “a 503”, for a number of things"),
                    Map.entry("A_INFINITIVE", "takes the nouns compute, fine-tune and write for verbs"),
                    Map.entry("A_NUMBER_NNS", "takes “a number” for “several”"),
                    Map.entry("A_UNCOUNTABLE[1]", "a freedom is one of several here"),
                    Map.entry("ANY_BODY", "takes the body of a request for a person"),
                    Map.entry("COMMA_COMPOUND_SENTENCE_2", "a comma between short clauses is a matter of taste"),
                    Map.entry("COMMA_COMPOUND_SENTENCE_3", "a comma between short clauses is a matter of taste"),
                    Map.entry("DOUBLE_NEGATIVE[15]", "“does not mean no” is meant"),
                    Map.entry("EN_CONTRACTION_SPELLING", "takes the heading Id for I’d"),
                    Map.entry("EN_DIACRITICS_REPLACE_ORTHOGRAPHY_VICUNA", "Vicuna is a model"),
                    Map.entry("EN_UNPAIRED_BRACKETS", "parts of phrases are read alone"),
                    Map.entry("EN_WORD_COHERENCY", "both spellings occur where a standard is quoted"),
                    Map.entry("ENGLISH_WORD_REPEAT_BEGINNING_RULE", "sentences may begin with the same name"),
                    Map.entry("EVERY_BODY", "takes the body of a request for a person"),
                    Map.entry("FOR_EVER_CA", "“for ever” is British"),
                    Map.entry("ID_CASING", "we write id, as the contract does"),
                    Map.entry("KIND_OF_A[1]", "“the type of an answer” is meant"),
                    Map.entry(
                            "LICENCE_LICENSE_NOUN_PLURAL",
                            "names and texts of licences that are quoted keep their spelling"),
                    Map.entry(
                            "LICENCE_LICENSE_NOUN_SINGULAR",
                            "names and texts of licences that are quoted keep their spelling"),
                    Map.entry("NO_COMMA_BEFORE_INDIRECT_QUESTION", "takes a list of questions for one"),
                    Map.entry("OXFORD_SPELLING_Z_NOT_S", "we write -ise, as the institutions of the EU do"),
                    Map.entry("QUESTION_MARK", "takes explanations that begin with “what” for questions"),
                    Map.entry("RECOMMENDED_COMPOUNDS", "“the user names” is a clause"),
                    Map.entry("SPACE_BEFORE_PARENTHESIS[1]", "numbers of documents are written so, as C(2025) 5045"),
                    Map.entry("TO_NON_BASE[2]", "takes “from claims to answers” for an infinitive"),
                    Map.entry("UNLIKELY_OPENING_PUNCTUATION", "parts of phrases begin with a sign"),
                    Map.entry("UNNECESSARY_COMMA", "takes a list of two things for one clause"),
                    Map.entry(
                            "UPPERCASE_SENTENCE_START",
                            "labels, cells and parts of sentences begin with a small letter")),
            "fr",
            Map.ofEntries(
                    Map.entry("A_ACCENT[71]", "takes the verb in “le développeur a son siège” for a preposition"),
                    Map.entry("ADJ_GN[1]", "takes “lu par deux personnes” for an attribute of the persons"),
                    Map.entry(
                            "AGREEMENT_POSTPONED_ADJ[1]",
                            "takes the verb in “à quels critères satisfait” for an adjective"),
                    Map.entry("D_N_E_OU_E[59]", "takes the verb in “aucune source ne l’indique” for a noun"),
                    Map.entry("DETERMINER_SENT_END[1]", "takes the names of annexes for determiners"),
                    Map.entry("DET_MAJ_SENT_START", "labels begin with an abbreviation"),
                    Map.entry("ETRE_VPPA_OU_ADJ[13]", "does not find a subject that stands far before the verb"),
                    Map.entry("MOT_TRAIT_MOT[1]", "names of sources and profiles have hyphens"),
                    Map.entry("NE_IMP_PAS[1]", "labels leave out the subject"),
                    Map.entry("OU[1]", "takes “ou” between two verbs for “où”"),
                    Map.entry("OU_LEQUEL[4]", "takes a line of a table for no place"),
                    Map.entry("PAS_DE_VIRGULE", "a comma before “ou” is a matter of taste"),
                    Map.entry(
                            "PAS_DE_VERBE_APRES_POSSESSIF_DEMONSTRATIF[8]",
                            "takes the pronoun in “aucune source ne l’indique” for an article"),
                    Map.entry("PEUT_ETRE[4]", "takes the adverb for the verb"),
                    Map.entry("PLACE_ADJ[2]", "“réponse fausse” is right: the answer is wrong, not feigned"),
                    Map.entry("POINT", "headings and labels end without a full stop"),
                    Map.entry("POINTS_2", "headings and labels end without a full stop"),
                    Map.entry("UNPAIRED_BRACKETS", "parts of phrases are read alone"),
                    Map.entry("UPPERCASE_SENTENCE_START", "labels and parts of sentences begin with a small letter")),
            "de",
            Map.ofEntries(
                    Map.entry("AUSLASSUNGSPUNKTE_LEERZEICHEN", "a digest is cut short without a space"),
                    Map.entry("DOPPELPUNKT_GROSS[1]", "what follows a colon is not always a sentence"),
                    Map.entry("DOPPELTE_SATZZEICHEN", "legends explain the sign ?"),
                    Map.entry("EMPFOHLENE_GETRENNTSCHREIBUNG", "nichtkommerziell is right too"),
                    Map.entry("UNPAIRED_BRACKETS", "parts of phrases are read alone"),
                    Map.entry("UPPERCASE_SENTENCE_START", "labels and parts of sentences begin with a small letter")),
            "it",
            Map.ofEntries(
                    Map.entry("ARTICOLATA_SOSTANTIVO[2]", "names of lists have an English noun after the article"),
                    Map.entry("ER_01_001[1]", "takes the preposition in “diritti a imprese” for the verb"),
                    Map.entry("GR_10_003[4]", "takes “quella che dice” for a subjunctive"),
                    Map.entry("ITALIAN_WORD_REPEAT_RULE", "two places to fill beside each other are no repetition"),
                    Map.entry("ST_01_005[2]", "input is the usual word of the trade"),
                    Map.entry("ST_01_005[3]", "output is the usual word of the trade"),
                    Map.entry("UNPAIRED_BRACKETS", "parts of phrases are read alone"),
                    Map.entry("UPPERCASE_SENTENCE_START", "labels and parts of sentences begin with a small letter"),
                    Map.entry("WHITESPACE_PUNCTUATION", "parts of phrases begin with a sign; % has a space before it")),
            "es",
            Map.ofEntries(
                    Map.entry("AGREEMENT_ADJ_NOUN[7]", "does not know the gender of what is filled in"),
                    Map.entry("AGREEMENT_DET_NOUN[1]", "does not know the gender of English names"),
                    Map.entry("AGREEMENT_DET_NOUN[3]", "does not know the number of what is filled in"),
                    Map.entry("AGREEMENT_POSTPONED_ADJ[3]", "does not know what is filled in before the adjective"),
                    Map.entry("AGREEMENT_SUBJECT_VERB_SG_PL[1]", "does not know the number of what is filled in"),
                    Map.entry("AUN[4]", "“aún” is right where “todavía” could stand"),
                    Map.entry("EL_TILDE[2]", "a date follows the article"),
                    Map.entry("ESPACIO_DESPUES_DE_PUNTO[1]", "names of sites have a dot inside"),
                    Map.entry("ESTA_TILDE[7]", "takes “descargar esta lista” for the verb"),
                    Map.entry("ESTAS_NO_TILDE[2]", "takes the verb after a place to fill for a pronoun"),
                    Map.entry("ES_SIMPLE_REPLACE_SIMPLE_ZOOM", "zoom is the usual word"),
                    Map.entry("ES_UNPAIRED_BRACKETS", "parts of phrases are read alone"),
                    Map.entry("FALTA_ELEMENTO_ENTRE_VERBOS[1]", "takes “por qué” for a break in the sentence"),
                    Map.entry("INCORRECT_SPACES[1]", "legends explain the sign ?"),
                    Map.entry("SE_CREO2[1]", "takes the noun cambio for the verb"),
                    Map.entry("SI_AFIRMACION[2]", "takes “según si” for an affirmation"),
                    Map.entry("SPANISH_WORD_REPEAT_RULE", "two places to fill beside each other are no repetition"),
                    Map.entry("SUBJUNTIVO_INCORRECTO[4]", "takes the noun nombres for the verb"),
                    Map.entry("SUBJUNTIVO_PASADO[2]", "takes the noun nombre, and an imperative, for the past"),
                    Map.entry("UPPERCASE_SENTENCE_START", "labels and parts of sentences begin with a small letter")));

    private static final Map<String, List<JLanguageTool>> READERS = new TreeMap<>();

    @ParameterizedTest
    @MethodSource("eu.modelcatalogue.text.Language#values")
    void words_of_the_pages(Language language) throws IOException {
        assertThat(faults(language, words(language))).isEmpty();
    }

    @Test
    void documentation() throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (Path file : documents()) {
            markdown(file.toString(), Files.readString(file), passages);
        }
        assertThat(faults(Language.EN, passages)).isEmpty();
    }

    @Test
    void comments() throws IOException {
        assertThat(faults(Language.EN, javadoc())).isEmpty();
    }

    @Test
    void a_fault_is_reported_with_its_place_and_a_suggestion() throws IOException {
        List<Passage> english = new ArrayList<>();
        markdown(
                "a.md",
                "# Heading\n\nThe `modle` at <https://example.org/modle> is fine.\n\n- This is\n  a eror.\n",
                english);
        assertThat(faults(Language.EN, english))
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault).startsWith("a.md:6: EN_A_VS_AN: “a” → [an]"))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.md:6: MORFOLOGIK_RULE_EN_GB: “eror” → [error"));
        assertThat(faults(
                        Language.find("fr").orElseThrow(),
                        List.of(new Passage("fr").text("Les modèles {0} est ouverts.", 3))))
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault).startsWith("fr:3: "));
        assertThat(faults(
                        Language.find("de").orElseThrow(),
                        List.of(new Passage("de").text("Die Lizens von {0} gilt.", 4))))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("de:4: GERMAN_SPELLER_RULE: “Lizens” → [Lizenz"));
    }

    @Test
    void every_term_is_used() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Language language : Language.values()) {
            words(language).forEach(passage -> all.append(passage.original).append(' '));
        }
        for (Path file : documents()) {
            all.append(Files.readString(file));
        }
        javadoc().forEach(passage -> all.append(passage.original).append(' '));
        assertThat(terms().values().stream().flatMap(Collection::stream).filter(term -> all.indexOf(term) < 0))
                .as("terms that no text uses")
                .isEmpty();
    }

    // --- What is read

    private static List<Passage> words(Language language) throws IOException {
        List<Passage> passages = new ArrayList<>();
        for (Path file : files(Path.of("src/main/resources/words"), language.word() + ".properties")) {
            List<String> lines = Files.readAllLines(file);
            for (int i = 0; i < lines.size(); i++) {
                int equals = lines.get(i).indexOf('=');
                if (!lines.get(i).startsWith("#") && equals > 0) {
                    String said = lines.get(i)
                            .substring(equals + 1)
                            .replace("\\n", " ")
                            .replace("\\u0020", " ")
                            .replace("\\ ", " ");
                    passages.add(new Passage(file.toString()).text(said, i + 1));
                }
            }
        }
        return passages;
    }

    /** Lists that tests write: they quote ids, names and sections of sources, and their sentences are those of the words. */
    private static final Set<Path> WRITTEN_BY_TESTS =
            Set.of(Path.of("docs/quality.md"), Path.of("docs/worked-verdicts.md"));

    private static List<Path> documents() throws IOException {
        List<Path> files = new ArrayList<>(files(Path.of("docs"), ".md"));
        files.removeAll(WRITTEN_BY_TESTS);
        // Guides in other languages quote the law of four countries in its own words: nearly every fault that was found
        // in them was such a word.
        files.removeIf(file -> file.toString().matches(".*\\.[a-z]{2}\\.md"));
        for (String file : List.of(
                "README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md", "seeds/README.md", "deploy/README.md")) {
            files.add(Path.of(file));
        }
        return files;
    }

    private static void markdown(String file, String markdown, List<Passage> passages) {
        Parser parser = Parser.builder()
                .extensions(List.of(TablesExtension.create()))
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .build();
        blocks(parser.parse(markdown), file, passages);
    }

    private static void blocks(Node node, String file, List<Passage> passages) {
        if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
            Passage passage = new Passage(file);
            inlines(node, passage, line(node, 0));
            passages.add(passage);
            return;
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            blocks(child, file, passages);
        }
    }

    private static void inlines(Node node, Passage passage, int first) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            int line = line(child, first);
            if (child instanceof Text text) {
                passage.text(text.getLiteral(), line);
            } else if (child instanceof Code code) {
                passage.masked(code.getLiteral(), line);
            } else if (child instanceof SoftLineBreak) {
                passage.text(" ", line);
            } else {
                inlines(child, passage, line);
            }
        }
    }

    private static int line(Node node, int otherwise) {
        List<SourceSpan> spans = node.getSourceSpans();
        return spans.isEmpty() ? otherwise : spans.get(0).getLineIndex() + 1;
    }

    /** The comments of packages, types and members, read by the compiler's own parser. */
    private static List<Passage> javadoc() throws IOException {
        List<Passage> passages = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files(Path.of("src/main/java"), ".java");
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(sources));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void scan(Tree tree, Void none) {
                        DocCommentTree comment = tree == null || getCurrentPath() == null
                                ? null
                                : trees.getDocCommentTree(new TreePath(getCurrentPath(), tree));
                        if (comment != null) {
                            comment(trees, unit, comment, passages);
                        }
                        return super.scan(tree, null);
                    }
                }.scan(unit, null);
            }
        }
        return passages;
    }

    private static void comment(
            DocTrees trees, CompilationUnitTree unit, DocCommentTree comment, List<Passage> passages) {
        String file =
                Path.of("").toUri().relativize(unit.getSourceFile().toUri()).getPath();
        List<List<? extends DocTree>> parts = new ArrayList<>();
        parts.add(comment.getFullBody());
        comment.getBlockTags().forEach(tag -> parts.add(description(tag)));
        for (List<? extends DocTree> part : parts) {
            Passage passage = new Passage(file);
            for (DocTree tree : part) {
                int line = (int) unit.getLineMap()
                        .getLineNumber(trees.getSourcePositions().getStartPosition(unit, comment, tree));
                if (tree instanceof TextTree text) {
                    lines(text.getBody(), line, passage);
                } else if (tree instanceof LinkTree link && !link.getLabel().isEmpty()) {
                    for (DocTree label : link.getLabel()) {
                        lines(label.toString(), line, passage);
                    }
                } else if (tree instanceof StartElementTree || tree instanceof EndElementTree) {
                    passages.add(passage);
                    passage = new Passage(file);
                } else {
                    passage.masked(TAG.matcher(tree.toString()).replaceFirst(""), line);
                }
            }
            passages.add(passage);
        }
    }

    /** What stands before the content of a tag within a text. */
    private static final Pattern TAG = Pattern.compile("^\\{@\\w+ ");

    private static void lines(String text, int first, Passage passage) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0 && i < lines.length - 1 && lines[i].isBlank()) {
                continue;
            }
            passage.text(i == 0 ? lines[i] : " " + lines[i].stripLeading(), first + i);
        }
    }

    private static List<? extends DocTree> description(DocTree tag) {
        if (tag instanceof ParamTree param) {
            return param.getDescription();
        }
        if (tag instanceof ReturnTree returned) {
            return returned.getDescription();
        }
        return tag instanceof ThrowsTree thrown ? thrown.getDescription() : List.of();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** A text that is read on its own: a paragraph, a heading, a cell, a part of a comment, the words of a key. */
    private static final class Passage {

        /** Places to fill, addresses, files, ids of rules, and names with a capital inside. */
        private static final Pattern MASKED = Pattern.compile("\\{\\w+}"
                + "|https?://[^\\s<>]+[^\\s<>.,;:)]"
                + "|/v1/[^\\s,;]*"
                + "|[\\w.+-]+@[\\w-]+\\.[\\w.-]*\\w"
                + "|\\.?\\b[\\w.-]+(?:/[\\w.-]+)+\\b"
                + "|\\btar\\.gz\\b|\\b[\\w-]+\\.(?:md|java|json|yaml|properties|html|org|eu)\\b"
                + "|\\bLicenseRef-[\\w.-]*\\w|\\b[A-Z][\\w-]*-\\d+(?:\\.\\d+)+\\b"
                + "|\\b[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)+\\b"
                + "|\\b\\w*[a-z]\\w*[A-Z]\\w*\\b");

        /** Where the article before it is “an”. */
        private static final Pattern VOWEL =
                Pattern.compile("[\\W_]*(?:[aeioAEIO8]|(?!SHA)[FHLMNRSX](?:[A-Z]|\\b)|[uU]n(?!i)).*", Pattern.DOTALL);

        /** What is read in place of what is masked: numbered, so that two beside each other are no repetition. */
        private static final String STAND_IN = "Dummy";

        private static final String VOWEL_STAND_IN = "Item";
        private static final int STAND_INS = 4;

        private final String file;
        private int masks;
        private final AnnotatedTextBuilder text = new AnnotatedTextBuilder();
        private final StringBuilder original = new StringBuilder();
        private final TreeMap<Integer, Integer> lines = new TreeMap<>();

        Passage(String file) {
            this.file = file;
        }

        Passage text(String words, int line) {
            lines.put(original.length(), line);
            Matcher masks = MASKED.matcher(words);
            int end = 0;
            while (masks.find()) {
                plain(words.substring(end, masks.start()));
                masked(masks.group(), line);
                end = masks.end();
            }
            plain(words.substring(end));
            return this;
        }

        void masked(String code, int line) {
            lines.put(original.length(), line);
            text.addMarkup(code, (VOWEL.matcher(code).matches() ? VOWEL_STAND_IN : STAND_IN) + masks++ % STAND_INS);
            original.append(code);
        }

        private void plain(String words) {
            text.addText(words);
            original.append(words);
        }

        Stream<String> read(JLanguageTool reader, Set<String> switchedOff) {
            if (original.toString().isBlank()) {
                return Stream.empty();
            }
            try {
                return reader.check(text.build()).stream()
                        .filter(match -> !switchedOff.contains(match.getRule().getFullId()))
                        .map(this::fault);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private String fault(RuleMatch match) {
            int from = match.getFromPos();
            int to = match.getToPos();
            return "%s:%d: %s: “%s” → %s (%s) in: %s"
                    .formatted(
                            file,
                            lines.floorEntry(from).getValue(),
                            match.getRule().getFullId(),
                            original.substring(from, to),
                            match.getSuggestedReplacements().stream().limit(3).toList(),
                            match.getMessage().replaceAll("</?suggestion>", "“"),
                            original.substring(Math.max(0, from - 40), Math.min(original.length(), to + 40)));
        }
    }

    // --- Who reads

    private static List<String> faults(Language language, List<Passage> passages) throws IOException {
        List<JLanguageTool> readers = READERS.get(language.word());
        if (readers == null) {
            readers = List.of(reader(language), reader(language));
            READERS.put(language.word(), readers);
        }
        List<JLanguageTool> both = readers;
        // A reader is not for two threads at once.
        return IntStream.range(0, both.size())
                .parallel()
                .boxed()
                .flatMap(number -> IntStream.range(0, passages.size())
                        .filter(passage -> passage % both.size() == number)
                        .boxed()
                        .flatMap(passage -> passages.get(passage)
                                .read(
                                        both.get(number),
                                        SWITCHED_OFF.get(language.word()).keySet())))
                .toList();
    }

    private static JLanguageTool reader(Language language) throws IOException {
        JLanguageTool reader = new JLanguageTool(Languages.getLanguageForLocale(language.locale()));
        reader.disableRules(List.copyOf(SWITCHED_OFF.get(language.word()).keySet()));
        Set<String> known = names();
        IntStream.range(0, Passage.STAND_INS)
                .forEach(number -> known.addAll(List.of(Passage.STAND_IN + number, Passage.VOWEL_STAND_IN + number)));
        Set<String> phrases = new TreeSet<>();
        terms().forEach((of, terms) -> {
            if (of.isEmpty() || of.equals(language.word())) {
                terms.forEach(term -> (term.matches("\\p{L}+") ? known : phrases).add(term));
            }
        });
        for (Rule rule : reader.getAllActiveRules()) {
            if (rule instanceof SpellingCheckRule speller) {
                speller.addIgnoreTokens(List.copyOf(known));
                speller.acceptPhrases(List.copyOf(phrases));
            }
        }
        return reader;
    }

    /** Terms by language; those of every language stand under the empty text. */
    private static Map<String, Set<String>> terms() throws IOException {
        Map<String, Set<String>> terms = new TreeMap<>();
        String language = "";
        for (String line : Files.readAllLines(TERMS)) {
            if (line.startsWith("[")) {
                language = line.substring(1, line.length() - 1);
            } else if (line.startsWith("\"")) {
                terms.computeIfAbsent(language, any -> new TreeSet<>()).add(line.substring(1, line.length() - 1));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                terms.computeIfAbsent(language, any -> new TreeSet<>()).addAll(Arrays.asList(line.split(" ")));
            }
        }
        return terms;
    }

    /** The parts of names in the seeds that no dictionary has: those with a capital or a digit. */
    private static Set<String> names() throws IOException {
        Pattern name = Pattern.compile("(?m)^name: (.*)$");
        Pattern part = Pattern.compile("[\\p{L}\\d]*[\\p{Lu}\\d][\\p{L}\\d]*(?:-[\\p{L}\\d]+)*");
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("models", "organisations", "licences", "sources")) {
            for (Path file : files(Path.of("seeds", folder), ".yaml")) {
                name.matcher(Files.readString(file))
                        .results()
                        .flatMap(found -> part.matcher(found.group(1)).results())
                        .map(MatchResult::group)
                        .flatMap(found -> Stream.concat(Stream.of(found), Arrays.stream(found.split("-"))))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
