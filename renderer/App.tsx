/** Joins the places: the only file that knows them all. */
export function App() {
  return null;
}
