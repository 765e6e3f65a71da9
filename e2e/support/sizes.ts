/** The desktop window that the product is drawn for. */
export const DESKTOP = { width: 1440, height: 900 };
/** The phone that the product is drawn for. */
export const PHONE = { width: 390, height: 844 };
