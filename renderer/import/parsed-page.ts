/** Elements by whose names and ids forms and documents are asked for their own parts (HTML 3.1.6, 4.10.3). */
const named = 'form, img, embed, iframe, object, input, button, select, textarea, fieldset, output';
/** More attributes than any page that is read; what works on them is slow by their square. */
const mostAttributes = 200;

/**
 * A page as a document without a window: no script runs in it and nothing is fetched. Names by which
 * its markup could pass for the document's own parts are gone, and attributes without number.
 */
export function parsedPage(text: string, type: DOMParserSupportedType = 'text/html'): Document {
  const page = new DOMParser().parseFromString(text, type);
  // By the prototypes: before they are gone such names hide the methods too.
  for (const one of Document.prototype.querySelectorAll.call(page, named)) {
    Element.prototype.removeAttribute.call(one, 'name');
    Element.prototype.removeAttribute.call(one, 'id');
  }
  for (const one of page.querySelectorAll('*')) {
    if (one.attributes.length <= mostAttributes) continue;
    const bare = page.createElement(one.nodeName);
    while (one.firstChild !== null) bare.append(one.firstChild);
    one.replaceWith(bare);
  }
  return page;
}
