package eu.modelcatalogue.lucene;

import eu.modelcatalogue.catalogue.finding.Findable;
import eu.modelcatalogue.catalogue.finding.Finder;
import eu.modelcatalogue.catalogue.finding.Typed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

/** Models by words, out of an index in memory: exact names first, then names that begin, end or go on so, then whatever has all the words. */
public final class TextIndex implements Finder {

    /** Shorter words have too many neighbours to guess at. */
    private static final int SHORTEST_GUESSED = 4;

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

    private TextIndex(DirectoryReader reader) {
        this.searcher = new IndexSearcher(reader);
        this.searcher.setQueryCache(null);
        this.size = reader.maxDoc();
        this.speller.setThresholdFrequency(0);
        this.speller.setMaxQueryFrequency(0);
        this.speller.setMinQueryLength(SHORTEST_GUESSED);
    }

    /** Indexes models; their order decides between those that score alike. */
    public static TextIndex of(List<Findable> models) {
        IndexWriterConfig config = new IndexWriterConfig()
                .setMergePolicy(NoMergePolicy.INSTANCE)
                .setMergeScheduler(new SerialMergeScheduler())
                .setUseCompoundFile(false);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (Findable model : models) {
                    writer.addDocument(document(model));
                }
            }
            return new TextIndex(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("Memory can always be written", e);
        }
    }

    private static Document document(Findable model) {
        Document document = new Document();
        for (String name : model.names()) {
            key(document, WordQuery.NAME_KEY, name);
            List<String> words = Typed.words(name);
            for (int length = 1; length < words.size(); length++) {
                document.add(
                        new StringField(WordQuery.NAME_BEGINS, Typed.key(words.subList(0, length)), Field.Store.NO));
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
        String key = Typed.key(Typed.words(text));
        if (!key.isEmpty()) {
            document.add(new StringField(field, key, Field.Store.NO));
        }
    }

    private static void all(Document document, String text) {
        document.add(words(WordQuery.ALL, Typed.words(text)));
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
        return near.isEmpty() ? new Hits(List.of(), leading(words), false) : new Hits(near, guess, true);
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

    /** Each word that occurs nowhere, by the one that is spelled most alike; where several are, the more frequent. */
    private List<String> guess(List<String> words) {
        return reading(wanted -> {
            List<String> guess = new ArrayList<>();
            for (String word : words) {
                boolean known = !wanted.completions(WordQuery.ALL, word).isEmpty();
                SuggestWord[] alike = known
                        ? new SuggestWord[0]
                        : speller.suggestSimilar(
                                new Term(WordQuery.ALL, word),
                                1,
                                searcher.getIndexReader(),
                                SuggestMode.SUGGEST_ALWAYS);
                guess.add(alike.length == 0 ? word : alike[0].string);
            }
            return guess;
        });
    }

    /** The longest beginning of what was typed that finds something. */
    private List<String> leading(List<String> words) {
        List<String> guess = guess(words);
        for (int length = guess.size() - 1; length > 0; length--) {
            if (!places(guess.subList(0, length)).isEmpty()) {
                return guess.subList(0, length);
            }
        }
        return List.of();
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
