package org.usher.handoff;

import ezvcard.VCard;
import ezvcard.VCardVersion;
import ezvcard.io.text.VCardWriter;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Kind;
import ezvcard.property.StructuredName;
import ezvcard.property.Uid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.usher.lead.LeadId;
import org.usher.lead.Sheet;
import org.usher.lead.Way;
import org.usher.post.Attachment;
import org.usher.visitor.PersonDetails;

/// The person as an entry for an address book, vCard 4.0 (RFC 6350), attached to the mail to sales.
/// It says what the sheet says and nothing else, and holds the way they asked for and no other,
/// since an address book offers at a tap whatever it holds.
final class AddressCard {

  private AddressCard() {}

  static Attachment of(LeadId lead, Sheet sheet, String desk) {
    PersonDetails person = sheet.person();
    var card = new VCard(VCardVersion.V4_0);
    card.setKind(Kind.individual());
    card.setFormattedName(person.name());
    card.setStructuredName(name(person.name().strip()));
    if (sheet.way().open().contains(Way.EMAIL)) {
      card.addEmail(person.email());
    }
    if (!person.company().isEmpty()) {
      card.setOrganization(person.company());
    }
    if (sheet.way().open().contains(Way.PHONE) && !person.phone().isEmpty()) {
      card.addTelephoneNumber(person.phone(), TelephoneType.VOICE);
    }
    card.addNote(String.join("\n", sheet.evidence()));
    card.addUrl(desk);
    card.setUid(new Uid("urn:uuid:" + lead));
    return new Attachment("contact.vcf", "text/vcard; charset=UTF-8", written(card));
  }

  private static byte[] written(VCard card) {
    var bytes = new ByteArrayOutputStream();
    try (var writer = new VCardWriter(bytes, VCardVersion.V4_0)) {
      writer.setAddProdId(false);
      writer.write(card);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /// The last word is taken for the family name.
  private static StructuredName name(String whole) {
    int space = whole.lastIndexOf(' ');
    var name = new StructuredName();
    name.setFamily(whole.substring(space + 1));
    name.setGiven(space < 0 ? "" : whole.substring(0, space));
    return name;
  }
}
