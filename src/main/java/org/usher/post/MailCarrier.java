package org.usher.post;

/// Takes a mail out of the house, or to where it can be read instead.
interface MailCarrier {
  Result carry(DeliveryId id, Mail mail);
}
