/** The check run that an order's verdict is written as: found again by this, written over and not doubled. */
export function verdictCheck(order: number): { readonly name: string; readonly externalId: string } {
  return { name: 'Countersign verdict', externalId: `order-${order}` };
}
