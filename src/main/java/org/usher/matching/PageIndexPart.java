package org.usher.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiDocValues;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.SingleInstanceLockFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.usher.content.Material;
import org.usher.content.Page;
import org.usher.content.Problems;
import org.usher.content.Snapshot;
import org.usher.content.SnapshotPart;

/// Has the [PageIndex] compiled with the snapshot, in memory, so that both are replaced in one step
/// and none is ever stale.
@Component
final class PageIndexPart implements SnapshotPart<PageIndex> {

  private static final String NUMBER = "NUMBER";

  /// Which words there are is all that spelling needs.
  private static final FieldType WORDS_ONLY = type(IndexOptions.DOCS, false);

  /// No phrase is looked for in these, they rank.
  private static final FieldType COUNTS_ONLY = type(IndexOptions.DOCS_AND_FREQS, true);

  /// No ranking goes by these.
  private static final FieldType COUNTS_OF_PART = type(IndexOptions.DOCS_AND_FREQS, false);

  /// Where words stand, for phrases.
  private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  private final Memory memory;

  @Autowired
  PageIndexPart(Memory memory) {
    this.memory = memory;
  }

  /// By what the pages say themselves.
  PageIndexPart() {
    this(Memory.none());
  }

  @Override
  public Class<PageIndex> type() {
    return PageIndex.class;
  }

  @Override
  public PageIndex compile(Snapshot draft, Material material, Problems problems) {
    return compile(draft, Synonyms.read(material, draft.settings()), memory.words());
  }

  @Override
  public String version() {
    return memory.version();
  }

  /// @param learnt what visitors typed before they chose pages
  static PageIndex compile(Snapshot draft, Synonyms synonyms, Learnt learnt) {
    var tongues = draft.settings().languages().stream().map(Tongue::of).toList();
    try {
      var directory = inOnePiece();
      try (var writer = new IndexWriter(directory, configuration(tongues))) {
        write(draft, tongues, learnt, writer);
        writer.forceMerge(1);
      }
      var reader = DirectoryReader.open(directory);
      return new PageIndex(reader, numbers(reader), tongues, synonyms, learnt);
    } catch (IOException e) {
      throw new UncheckedIOException("An index in memory cannot fail to be written", e);
    }
  }

  /// In memory, each file in one buffer: of a file in a hundred of them, each look at a word would
  /// make a hundred views.
  private static Directory inOnePiece() {
    return new ByteBuffersDirectory(
        new SingleInstanceLockFactory(),
        ByteBuffersDataOutput::new,
        ByteBuffersDirectory.OUTPUT_AS_ONE_BUFFER);
  }

  private static IndexWriterConfig configuration(List<Tongue> tongues) {
    var analysers = new HashMap<String, Analyzer>();
    tongues.forEach(tongue -> analysers.putAll(tongue.analysers()));
    return new IndexWriterConfig(new PerFieldAnalyzerWrapper(new StandardAnalyzer(), analysers))
        .setSimilarity(PageIndex.SIMILARITY);
  }

  private static void write(Snapshot draft, List<Tongue> tongues, Learnt learnt, IndexWriter writer)
      throws IOException {
    for (Tongue tongue : tongues) {
      List<Page> pages = draft.pages(tongue.tag());
      for (int number = 0; number < pages.size(); number++) {
        Page page = pages.get(number);
        if (page.language().equals(tongue.tag())) {
          var document = document(page, number, tongue, draft);
          learnt.typed(page.id()).forEach(typed -> add(typed.word(), tongue, document));
          writer.addDocument(document);
        }
      }
    }
  }

  /// The languages in which a buyer is shown this very page.
  private static List<String> serves(Page page, Snapshot draft) {
    return draft.settings().languages().stream()
        .filter(tag -> draft.page(page.id(), tag).filter(page::equals).isPresent())
        .toList();
  }

  private static Document document(Page page, int number, Tongue tongue, Snapshot draft) {
    var document = new Document();
    document.add(new NumericDocValuesField(NUMBER, number));
    serves(page, draft)
        .forEach(tag -> document.add(new StringField(PageIndex.SERVES, tag, Store.NO)));
    for (Part part : Part.values()) {
      part.of(page, draft.questionnaire())
          .lines()
          .forEach(line -> add(line, part, tongue, document));
    }
    Suggestions.names(page)
        .forEach(name -> document.add(new TextField(tongue.namesField(), name, Store.NO)));
    return document;
  }

  private static void add(String line, Part part, Tongue tongue, Document document) {
    addWeighed(line, part, tongue, document);
    document.add(new Field(tongue.spellingField(), line, WORDS_ONLY));
    if (part != Part.AUDIENCE) {
      document.add(new Field(tongue.pairsField(), line, COUNTS_ONLY));
    }
  }

  /// Into the fields of the whole page, which rank, and into those of the part, which tell where a
  /// word stands.
  private static void addWeighed(String line, Part part, Tongue tongue, Document document) {
    document.add(new WeighedField(tongue.stemsField(), line, COUNTS_ONLY, part.weight()));
    document.add(new WeighedField(tongue.plainsField(), line, COUNTS_ONLY, part.weight()));
    if (Part.LABELS.contains(part)) {
      document.add(new Field(tongue.labelsField(), line, COUNTS_ONLY));
    }
    document.add(new Field(tongue.field(part), line, PLACES));
    document.add(new Field(tongue.plainField(part), line, COUNTS_OF_PART));
  }

  /// A word that visitors typed. It is no proof that the word is spelt so.
  private static void add(String typed, Tongue tongue, Document document) {
    if (!tongue.isCommon(typed)) {
      addWeighed(typed, Part.TYPED, tongue, document);
    }
  }

  /// @param ranks whether the length of a text counts
  private static FieldType type(IndexOptions options, boolean ranks) {
    var type = new FieldType(TextField.TYPE_NOT_STORED);
    type.setIndexOptions(options);
    type.setOmitNorms(!ranks);
    type.freeze();
    return type;
  }

  private static int[] numbers(DirectoryReader reader) throws IOException {
    var numbers = new int[reader.maxDoc()];
    var values = MultiDocValues.getNumericValues(reader, NUMBER);
    while (values != null && values.nextDoc() < numbers.length) {
      numbers[values.docID()] = (int) values.longValue();
    }
    return numbers;
  }
}
