package eu.modelcatalogue.lucene;

import eu.modelcatalogue.catalogue.search.Finder;
import eu.modelcatalogue.catalogue.search.SearchableNames;
import eu.modelcatalogue.catalogue.search.TypedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.store.ByteBuffersDirectory;

/** Finds models by words in an index in memory: first exact names, then names that start with, end with or contain the words, then all other matches. */
public final class TextIndex implements Finder {

    /** Shorter words have too many similar words to guess which one was meant. */
    private static final int SHORTEST_GUESSED = 4;

    /** The cost of a guess grows with the length of the word; the longest words of the catalogue are half as long. */
    private static final int LONGEST_GUESSED = 40;

    /** The number of misspelled words in a query, from its start, that are corrected. Each takes about a millisecond of processor time. */
    static final int MOST_GUESSED = 3;

    /** The number of guesses in the cache: a user who continues to type searches for the same word again and again. */
    private static final int GUESSES_KEPT = 1_024;

    private static final FieldType WORDS = new FieldType();

    static {
        WORDS.setTokenized(true);
        WORDS.setOmitNorms(true);
        WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        WORDS.freeze();
    }

    private final IndexSearcher searcher;
    private final int size;
    private final DirectSpellChecker speller = new DirectSpellChecker();

    /** Words that do not occur, each with the most similar word that does, or with itself if there is none. */
    private final Map<String, String> guesses = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > GUESSES_KEPT;
        }
    });

    private TextIndex(DirectoryReader reader) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.size = reader.maxDoc();
        this.speller.setThresholdFrequency(0);
        this.speller.setMaxQueryFrequency(0);
        this.speller.setMinQueryLength(SHORTEST_GUESSED);
        this.speller.setMaxQueryLength(LONGEST_GUESSED);
    }

    /** Indexes models; models with the same score keep their order. */
    public static TextIndex of(List<SearchableNames> models) {
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (SearchableNames model : models) {
                    writer.addDocument(document(model));
                }
            }
            return new TextIndex(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written", e);
        }
    }

    private static Document document(SearchableNames model) {
        Document document = new Document();
        for (String name : model.names()) {
            key(document, WordQuery.NAME_KEY, name);
            List<String> words = TypedText.words(name);
            for (int length = 1; length < words.size(); length++) {
                document.add(new StringField(
                        WordQuery.NAME_BEGINS, TypedText.key(words.subList(0, length)), Field.Store.NO));
            }
            List<String> whole = new ArrayList<>(List.of(WordQuery.BEGIN));
            whole.addAll(words);
            whole.add(WordQuery.END);
            document.add(words(WordQuery.NAME, whole));
            all(document, name);
        }
        for (String alias : model.aliases()) {
            key(document, WordQuery.ALIAS_KEY, alias);
            key(document, WordQuery.ALIAS_KEY, alias.substring(alias.lastIndexOf('/') + 1));
            all(document, alias);
        }
        model.products().forEach(product -> {
            key(document, WordQuery.PRODUCT_KEY, product);
            all(document, product);
        });
        model.developers().forEach(developer -> {
            key(document, WordQuery.DEVELOPER_KEY, developer);
            all(document, developer);
        });
        key(document, WordQuery.FAMILY_KEY, model.family());
        all(document, model.family());
        return document;
    }

    private static void key(Document document, String field, String text) {
        String key = TypedText.key(TypedText.words(text));
        if (!key.isEmpty()) {
            document.add(new StringField(field, key, Field.Store.NO));
        }
    }

    private static void all(Document document, String text) {
        document.add(words(WordQuery.ALL, TypedText.words(text)));
    }

    private static Field words(String field, List<String> words) {
        return new Field(field, new WordStream(words), WORDS);
    }

    @Override
    public Hits find(List<String> words) {
        List<Integer> typed = places(words);
        if (!typed.isEmpty()) {
            return new Hits(typed, List.of(), false);
        }
        List<String> guess = guess(words);
        List<Integer> near = guess.equals(words) ? List.of() : places(guess);
        return near.isEmpty() ? new Hits(List.of(), beginning(guess), false) : new Hits(near, guess, true);
    }

    @Override
    public boolean mustGuess(List<String> words) {
        return reading(wanted -> misspelled(wanted, words).stream().anyMatch(word -> !guesses.containsKey(word)));
    }

    private List<Integer> places(List<String> words) {
        return reading(wanted -> {
            List<Integer> places = new ArrayList<>();
            for (ScoreDoc hit : searcher.search(wanted.of(words), Math.max(1, size)).scoreDocs) {
                places.add(hit.doc);
            }
            return places;
        });
    }

    /** The words, of which up to {@value #MOST_GUESSED} misspelled ones are replaced by guesses. */
    private List<String> guess(List<String> words) {
        return reading(wanted -> {
            Map<String, String> meant = new HashMap<>();
            for (String word : misspelled(wanted, words)) {
                String known = guesses.get(word);
                String guess = known == null ? alike(word) : known;
                guesses.put(word, guess);
                meant.put(word, guess);
            }
            return words.stream().map(word -> meant.getOrDefault(word, word)).toList();
        });
    }

    /** The first words that do not occur and can be guessed. The last word may be unfinished: it occurs if it begins one. */
    private static List<String> misspelled(WordQuery wanted, List<String> words) throws IOException {
        List<String> misspelled = new ArrayList<>();
        for (int at = 0; at < words.size() && misspelled.size() < MOST_GUESSED; at++) {
            String word = words.get(at);
            boolean last = at == words.size() - 1;
            int length = word.codePointCount(0, word.length());
            if (length >= SHORTEST_GUESSED
                    && length <= LONGEST_GUESSED
                    // Another number is another version or size, and not an error of spelling.
                    && word.chars().noneMatch(Character::isDigit)
                    && !misspelled.contains(word)
                    && !(last ? wanted.begins(WordQuery.ALL, word) : wanted.occurs(WordQuery.ALL, word))) {
                misspelled.add(word);
            }
        }
        return misspelled;
    }

    /** The word with the most similar spelling, and among several the most frequent; the same word if there is none. */
    private String alike(String word) throws IOException {
        SuggestWord[] alike = speller.suggestSimilar(
                new Term(WordQuery.ALL, word), 1, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
        return alike.length == 0 ? word : alike[0].string;
    }

    /**
     * The longest prefix of the words that finds something. It is found by binary search, because more words find less: a query of a hundred words
     * needs seven searches instead of a hundred.
     */
    private List<String> beginning(List<String> words) {
        int finds = 0;
        int findsNothing = words.size();
        while (findsNothing - finds > 1) {
            int middle = (finds + findsNothing) / 2;
            if (places(words.subList(0, middle)).isEmpty()) {
                findsNothing = middle;
            } else {
                finds = middle;
            }
        }
        return words.subList(0, finds);
    }

    private interface Reading<T> {
        T of(WordQuery wanted) throws IOException;
    }

    private <T> T reading(Reading<T> reading) {
        try {
            return reading.of(new WordQuery(searcher.getIndexReader()));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be read", e);
        }
    }
}
