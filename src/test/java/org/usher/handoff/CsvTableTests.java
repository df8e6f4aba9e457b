package org.usher.handoff;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.usher.handoff.CsvTable.Fault;

class CsvTableTests {

  @Test
  void fieldsMayHoldSeparatorsQuotesAndLines() {
    CsvTable table = read("a,b\n\"x, y\",\"say \"\"hi\"\"\nnow\"\n1,2\n");

    assertThat(table.rows()).extracting(CsvTable.Row::line).containsExactly(2, 4);
    assertThat(table.rows().getFirst().fields()).containsExactly("x, y", "say \"hi\"\nnow");
    assertThat(table.faults()).isEmpty();
  }

  @Test
  void officeProgramsInEuropeWriteSemicolons() {
    assertThat(read("a;b\r\n1,5;2\r\n").rows().getFirst().fields()).containsExactly("1,5", "2");
    assertThat(read("a\tb\n1\t2\n").rows().getFirst().fields()).containsExactly("1", "2");
  }

  @Test
  void aQuoteThatIsNeverClosedCostsItsOwnRowOnly() {
    CsvTable table = read("a,b\n1,2\n\"3,4\n5,6\n7,8\n");

    assertThat(table.faults()).containsExactly(new Fault(3, Fault.Kind.QUOTE));
    assertThat(table.rows()).extracting(row -> row.field(0)).containsExactly("1", "5", "7");
  }

  @Test
  void aQuoteThatIsClosedByAnotherRowCostsItsOwnRowOnly() {
    CsvTable table = read("a,b\n1,\"2\n3,4\n5,\"6\"\n7,8\n");

    assertThat(table.faults()).extracting(Fault::line).containsExactly(2);
    assertThat(table.rows()).extracting(row -> row.field(0)).containsExactly("3", "5", "7");
  }

  @Test
  void wordsAfterAClosedQuoteAreAFault() {
    CsvTable table = read("a,b\n\"1\"x,2\n3,4\n");

    assertThat(table.faults()).containsExactly(new Fault(2, Fault.Kind.QUOTE));
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void aRowOfAnotherLengthIsAFault() {
    CsvTable table = read("a,b\n1\n1,2,3\n4,5\n");

    assertThat(table.faults())
        .containsExactly(new Fault(2, Fault.Kind.LENGTH), new Fault(3, Fault.Kind.LENGTH));
    assertThat(table.rows()).hasSize(1);
  }

  @Test
  void lettersAreReadInTheEncodingTheyAreIn() throws IOException {
    var marked = new ByteArrayOutputStream();
    marked.write(new byte[] {(byte) 0xFF, (byte) 0xFE});
    marked.write("name\nJürgen\n".getBytes(UTF_16LE));

    assertThat(CsvTable.read(marked.toByteArray()).rows().getFirst().field(0)).isEqualTo("Jürgen");
    CsvTable office = CsvTable.read("name\nJürgen €\n".getBytes(Charset.forName("windows-1252")));
    assertThat(office.rows().getFirst().field(0)).isEqualTo("Jürgen €");
    assertThat(office.isGuessed()).isTrue();
    assertThat(read("\uFEFFname\nJürgen\n").header()).containsExactly("name");
  }

  @Test
  void nothingIsATableOfNothing() {
    assertThat(read("").header()).isEmpty();
    assertThat(read("a,b\n").rows()).isEmpty();
  }

  @Test
  void aCellIsNeverAFormula() {
    for (String formula :
        new String[] {
          "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "\r=1"
        }) {
      assertThat(SafeCells.of(formula)).isEqualTo("'" + formula);
    }
    assertThat(SafeCells.of("+44 20 7946 0000")).isEqualTo("+44 20 7946 0000");
    assertThat(SafeCells.of("Jana = Example")).isEqualTo("Jana = Example");
  }

  private static CsvTable read(String text) {
    return CsvTable.read(text.getBytes(UTF_8));
  }
}
