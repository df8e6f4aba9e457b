package org.usher.handoff.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/// A field for several lines.
@Tag("textarea")
final class Area extends AbstractSinglePropertyField<Area, String> {

  /// @param id unique on the page
  Area(String id, int maxLength) {
    super("value", "", false);
    getElement().setAttribute("id", id);
    getElement().setAttribute("maxlength", String.valueOf(maxLength));
  }
}
