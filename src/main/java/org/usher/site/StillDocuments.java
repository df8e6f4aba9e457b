package org.usher.site;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.usher.design.Address;
import org.usher.design.DocumentPrinter;
import org.usher.design.Rendering;

/// Documents without the scripts by which a live page takes over.
@Component
class StillDocuments implements DocumentPrinter {

  private final Addresses addresses;
  private final DocumentWriter writer;

  StillDocuments(Addresses addresses, DocumentWriter writer) {
    this.addresses = addresses;
    this.writer = writer;
  }

  @Override
  public Address address(String path, @Nullable String query) {
    return addresses.read(path, query);
  }

  @Override
  public byte[] print(Address address, Rendering rendering) {
    return writer.writeStill(address, rendering);
  }
}
