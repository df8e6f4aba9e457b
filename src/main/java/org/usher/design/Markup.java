package org.usher.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;

/// A plain HTML element, built in one expression. It sets attributes only, never properties, so
/// that it is printed into a document exactly as it is attached to a live page.
public final class Markup extends HtmlContainer {

  private Markup(String tag) {
    super(tag);
  }

  /// An element with this tag.
  public static Markup of(String tag) {
    return new Markup(tag);
  }

  /// An element with this tag and these classes, separated by spaces.
  public static Markup of(String tag, String classes) {
    return new Markup(tag).with("class", classes);
  }

  /// A link to another screen, followed without a reload once the page is live.
  public static Markup link(Address address, String words) {
    return link(address).saying(words);
  }

  /// The same without words yet.
  public static Markup link(Address address) {
    return of("a").with("href", address.href());
  }

  /// The logo beside the name, which says all that it says.
  public static Markup logo(String address) {
    return of("img").with("src", address).with("alt", "").with("width", "28").with("height", "28");
  }

  /// Clean HTML as it is. The caller vouches for it: it comes from the sanitizer or is escaped.
  public static Markup html(String tag, String classes, String cleanHtml) {
    var markup = of(tag, classes);
    markup.getElement().setProperty("innerHTML", cleanHtml);
    return markup;
  }

  public Markup with(String attribute, String value) {
    getElement().setAttribute(attribute, value);
    return this;
  }

  /// Sets an attribute without value, as `required`.
  public Markup marked(String attribute) {
    getElement().setAttribute(attribute, true);
    return this;
  }

  /// Sets an attribute without value when `isMarked`.
  public Markup marked(String attribute, boolean isMarked) {
    return isMarked ? marked(attribute) : this;
  }

  public Markup saying(String words) {
    setText(words);
    return this;
  }

  public Markup holding(Component... children) {
    add(children);
    return this;
  }

  public Markup holding(Iterable<? extends Component> children) {
    children.forEach(child -> add(child));
    return this;
  }
}
